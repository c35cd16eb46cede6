package fr.educonnect.themes;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.theme.KeycloakSanitizerMethod;
import org.keycloak.theme.beans.LinkExpirationFormatterMethod;
import org.keycloak.theme.beans.MessageFormatterMethod;

/** One mail, rendered as FreeMarkerEmailTemplateProvider does, with what it puts into the model. */
final class Mail {

    /** One for all: it keeps the templates that it has read. */
    private static final Configuration CONFIGURATION = configuration();

    private final String template;
    private final Map<String, Object> model = new HashMap<>();
    private final Map<String, Object> given = new HashMap<>();

    private Mail(String template, String subjectKey) {
        this.template = template;
        model.put("locale", Locale.FRENCH);
        model.put("ltr", true);
        model.put("msg", new MessageFormatterMethod(Locale.FRENCH, EmailTheme.messages()));
        model.put("kcSanitize", new KeycloakSanitizerMethod());
        model.put("properties", EmailTheme.settings());
        model.put("realmName", "EduConnect");
        model.put("linkExpirationFormatter", new LinkExpirationFormatterMethod(EmailTheme.messages(), Locale.FRENCH));
        model.put("subject", subject(subjectKey));
    }

    private Mail(Mail other) {
        this.template = other.template;
        model.putAll(other.model);
    }

    /**
     * A mail in French.
     *
     * @param template file name, the same in {@code html} and {@code text}
     * @param subjectKey key of its subject
     */
    static Mail of(String template, String subjectKey) {
        return new Mail(template, subjectKey);
    }

    Mail with(String name, Object value) {
        given.put(name, value);
        model.put(name, value);
        return this;
    }

    /**
     * The same mail with another text for each that was given, however deep it stands.
     *
     * @param text instead of each
     */
    Mail withEveryText(String text) {
        Mail other = new Mail(this);
        // The channel is ours: the end of a message's key.
        given.forEach((name, value) -> other.model.put(name, name.equals("channel") ? value : replaced(value, text)));
        return other;
    }

    private static Object replaced(Object value, String text) {
        if (value instanceof String) {
            return text;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> replaced(one, text)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> other = new HashMap<>();
            map.forEach((name, one) -> other.put(name, replaced(one, text)));
            return other;
        }
        return value;
    }

    String name() {
        return template;
    }

    String html() {
        return rendered("html/" + template);
    }

    String text() {
        return rendered("text/" + template);
    }

    private String rendered(String path) {
        StringWriter out = new StringWriter();
        try {
            CONFIGURATION.getTemplate(path, "UTF-8").process(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLogTemplateExceptions(false);
        try {
            configuration.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
                new ClassTemplateLoader(Mail.class.getClassLoader(), EmailTheme.OURS),
                new ClassTemplateLoader(Mail.class.getClassLoader(), EmailTheme.BASE),
                new FileTemplateLoader(Extension.TEMPLATES.toFile())
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return configuration;
    }

    private static String subject(String key) {
        String pattern = EmailTheme.messages().getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no French text for " + key);
        }
        return new MessageFormat(pattern, Locale.FRENCH).format(new Object[] {"Académie"});
    }
}
