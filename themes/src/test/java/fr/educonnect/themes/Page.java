package fr.educonnect.themes;

import static java.util.Map.entry;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.keycloak.forms.login.MessageType;
import org.keycloak.theme.KeycloakSanitizerMethod;
import org.keycloak.theme.ThemeResourcesParser;
import org.keycloak.theme.beans.AdvancedMessageFormatterMethod;
import org.keycloak.theme.beans.MessageBean;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.beans.MessagesPerFieldBean;

/**
 * One page, rendered with Keycloak's own message methods and FreeMarker settings (DefaultFreeMarkerProvider). What a real
 * server fills in from its sessions is invented here.
 */
final class Page {

    static final String RESOURCES = "/resources/k11p8/login/educonnect";

    private static final String QUERY = "?client_id=cantine&tab_id=qOmYEMCmDRc"
            + "&client_data=eyJydSI6Imh0dHA6Ly9sb2NhbGhvc3Q6ODA4MS9sb2dpbi9vYXV0aDIvY29kZS9lZHVjb25uZWN0IiwicnQiOiJjb2RlIn0";

    private static final Properties TEXTS = texts();

    /** One for all: it keeps the templates that it has read. */
    private static final Configuration CONFIGURATION = configuration();

    /** What is in the model of some requests only, and never the same thing as on the others. */
    private static final Set<String> NOT_THERE = Set.of("message");

    private final String template;
    private final MessagesPerFieldBean fieldMessages = new MessagesPerFieldBean();
    private final Map<String, Object> model = new HashMap<>();
    private TemplateModel otherwise;

    private Page(String template) {
        this.template = template;
        MessageFormatterMethod msg = new MessageFormatterMethod(Locale.FRENCH, TEXTS);
        model.put("msg", msg);
        model.put("advancedMsg", new AdvancedMessageFormatterMethod(Locale.FRENCH, TEXTS));
        model.put("kcSanitize", new KeycloakSanitizerMethod());
        model.put("messagesPerField", fieldMessages);
        model.put("properties", LoginTheme.settings());
        model.put("themeResources", ThemeResourcesParser.parse(LoginTheme.settings()));
        model.put("darkMode", true);
        model.put("lang", "fr");
        model.put("locale", Map.of("rtl", false, "supported", List.of("fr"), "currentLanguageTag", "fr"));
        model.put("pageId", template.replace(".ftl", ""));
        model.put("realm", realm());
        model.put("url", urls(QUERY));
        model.put("auth", authentication());
        model.put("client", service());
        model.put("login", Map.of());
        model.put("social", Map.of());
        model.put("authenticationSession", Map.of("authSessionIdHash", "nwkt+9gqxxLxm3l8LCR4M9rvdF42N8TSi34wOeyGAJQ"));
    }

    static Page of(String template) {
        return new Page(template);
    }

    Page with(String name, Object value) {
        model.put(name, value);
        return this;
    }

    Page without(String name) {
        model.remove(name);
        return this;
    }

    /** What a template gets where it asks for something that is not in the model. */
    Page otherwise(TemplateModel anything) {
        otherwise = anything;
        return this;
    }

    /** A message that is not ours, unchanged. */
    Page told(String message) {
        model.put("message", new MessageBean(message, MessageType.ERROR));
        return this;
    }

    /** As LoginFormsProvider.setMessage does: the text of {@code key}, not bound to a field. */
    Page message(MessageType type, String key) {
        model.put("message", new MessageBean(text(key), type));
        return this;
    }

    /** As LoginFormsProvider.addError does: the field's message, and the page's as well. */
    Page error(String field, String key) {
        fieldMessages.addMessage(field, text(key), MessageType.ERROR);
        return message(MessageType.ERROR, key);
    }

    String html() {
        StringWriter html = new StringWriter();
        try {
            CONFIGURATION.getTemplate(template, "UTF-8").process(root(), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new AssertionError(e);
        }
        return html.toString();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLogTemplateExceptions(false);
        try {
            configuration.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
                themeFiles(LoginTheme.OURS),
                themeFiles(LoginTheme.BASE),
                new FileTemplateLoader(Extension.TEMPLATES.toFile())
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return configuration;
    }

    private SimpleHash root() {
        TemplateModel anything = otherwise;
        return new SimpleHash(model, CONFIGURATION.getObjectWrapper()) {
            private static final long serialVersionUID = 1L;

            @Override
            public TemplateModel get(String name) throws TemplateModelException {
                TemplateModel known = super.get(name);
                return known != null || NOT_THERE.contains(name) ? known : anything;
            }
        };
    }

    /** As Keycloak puts them together: base theme, extensions, our theme. */
    private static Properties texts() {
        Properties texts = LoginTheme.baseMessages();
        texts.putAll(Extension.messages());
        texts.putAll(LoginTheme.ownMessages());
        return texts;
    }

    private static TemplateLoader themeFiles(String folder) {
        return new ClassTemplateLoader(Page.class.getClassLoader(), folder);
    }

    private static String text(String key) {
        String pattern = TEXTS.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no French text for " + key);
        }
        return new MessageFormat(pattern, Locale.FRENCH).format(new Object[] {12, 12, 12});
    }

    private static Map<String, Object> realm() {
        return Map.ofEntries(
                entry("displayName", "EduConnect"),
                entry("displayNameHtml", "EduConnect"),
                entry("internationalizationEnabled", true),
                entry("password", true),
                entry("resetPasswordAllowed", true),
                entry("registrationAllowed", true),
                entry("registrationEmailAsUsername", false),
                entry("loginWithEmailAllowed", false),
                entry("duplicateEmailsAllowed", true),
                entry("rememberMe", false));
    }

    /** The addresses of a page whose sign-in Keycloak names with this query; empty for none. */
    static Map<String, Object> urls(String query) {
        String actions = "/realms/educonnect/login-actions/";
        return Map.ofEntries(
                entry("resourcesPath", RESOURCES),
                entry("resourcesCommonPath", "/resources/k11p8/common/keycloak"),
                entry("loginAction", actions + "authenticate" + query + "&session_code=SxwEYlpmSGX3y7Rka6aXafzlfeMoqW"),
                entry("loginRestartFlowUrl", actions + "restart" + query),
                entry("ssoLoginInOtherTabsUrl", actions + "restart" + query + "&skip_logout=true"),
                entry("loginResetCredentialsUrl", actions + "reset-credentials" + query),
                entry("registrationUrl", actions + "registration" + query),
                entry("registrationAction", actions + "registration" + query),
                entry("loginUrl", actions + "authenticate" + query),
                entry("oauthAction", actions + "consent"),
                entry("logoutConfirmAction", "/realms/educonnect/protocol/openid-connect/logout/logout-confirm"));
    }

    private static Map<String, Object> authentication() {
        TemplateMethodModelEx no = arguments -> false;
        return Map.of(
                "showUsername",
                no,
                "showResetCredentials",
                no,
                "showTryAnotherWayLink",
                no,
                "attemptedUsername",
                "c.martin",
                "authenticationSelections",
                List.of(Map.of(
                        "authExecId", "1",
                        "displayName", "auth-username-password-form-display-name",
                        "helpText", "auth-username-password-form-help-text")));
    }

    private static Map<String, Object> service() {
        return Map.of(
                "name", "Cantine en ligne",
                "clientId", "cantine",
                "baseUrl", "/cantine",
                "attributes", Map.of("policyUri", "/cantine/donnees", "tosUri", "/cantine/conditions"));
    }
}
