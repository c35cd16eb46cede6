package fr.educonnect.messages.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.FreeMarkerProvider;

/**
 * Templates of a realm's email theme, rendered as Keycloak's {@code FreeMarkerEmailTemplateProvider} does it. That class cannot
 * be used itself: it sends what it renders, and takes the locale and links from a request, which a worker does not have.
 */
public final class ThemeTemplate {

    private final FreeMarkerProvider freeMarker;
    private final Theme theme;
    private final Locale locale;
    private final Properties texts;
    private final Map<String, Object> model;

    private ThemeTemplate(
            FreeMarkerProvider freeMarker, Theme theme, Locale locale, Properties texts, Map<String, Object> model) {
        this.freeMarker = freeMarker;
        this.theme = theme;
        this.locale = locale;
        this.texts = texts;
        this.model = model;
    }

    /**
     * Finds the theme and its texts.
     *
     * @param session with the realm set in its context, from which Keycloak takes the theme's name
     * @param realm whose texts, name and default locale count
     * @param attributes what the templates show beside Keycloak's own attributes
     * @return one mail's templates
     */
    public static ThemeTemplate of(KeycloakSession session, RealmModel realm, Map<String, Object> attributes) {
        Locale locale = localeOf(realm);
        try {
            Theme theme = session.theme().getTheme(Theme.Type.EMAIL);
            Properties texts = theme.getEnhancedMessages(realm, locale);
            Map<String, Object> model = new HashMap<>(attributes);
            model.put("locale", locale);
            model.put("ltr", isLeftToRight(texts, locale));
            model.put("msg", new MessageFormatterMethod(locale, texts));
            model.put("properties", theme.getProperties());
            model.put("realmName", realm.getDisplayName() == null ? realm.getName() : realm.getDisplayName());
            return new ThemeTemplate(session.getProvider(FreeMarkerProvider.class), theme, locale, texts, model);
        } catch (IOException e) {
            throw new UncheckedIOException("The email theme of realm " + realm.getName() + " cannot be read", e);
        }
    }

    /**
     * The subject, which the templates then see as {@code subject}.
     *
     * @param key message key
     * @param arguments for the places of its text
     * @return one line
     */
    public String subject(String key, List<Object> arguments) {
        String subject = new MessageFormat(texts.getProperty(key, key), locale).format(arguments.toArray());
        model.put("subject", subject);
        return subject;
    }

    /**
     * Renders one body.
     *
     * @param path inside the theme, such as {@code text/lost-password.ftl}
     * @return the body
     */
    public String body(String path) {
        try {
            return freeMarker.processTemplate(model, path, theme);
        } catch (FreeMarkerException e) {
            throw new IllegalStateException("The mail template " + path + " cannot be rendered", e);
        }
    }

    /** A parent's mail is written in the realm's language: there is no browser whose language could count. */
    private static Locale localeOf(RealmModel realm) {
        boolean chosen = realm.isInternationalizationEnabled() && realm.getDefaultLocale() != null;
        return chosen ? Locale.forLanguageTag(realm.getDefaultLocale()) : Locale.ENGLISH;
    }

    private static boolean isLeftToRight(Properties texts, Locale locale) {
        String language = locale.getLanguage();
        String inItself = texts.getProperty("locale_" + language, language);
        return new Bidi(inItself, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isLeftToRight();
    }
}
