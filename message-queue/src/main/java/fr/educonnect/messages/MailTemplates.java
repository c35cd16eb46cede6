package fr.educonnect.messages;

import fr.educonnect.messages.template.ThemeTemplate;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Renders mails of a realm's email theme, in the locale of the realm's default. */
public final class MailTemplates {

    private MailTemplates() {}

    /**
     * Renders one mail. Templates see the given attributes and, as in Keycloak's own mails, {@code msg}, {@code properties},
     * {@code locale}, {@code ltr}, {@code realmName} and {@code subject}. There is no {@code url}: no request is there, and a
     * mail shows no picture of the server. As in Keycloak, values are escaped for HTML unless a template begins with
     * {@code <#ftl output_format="plainText">}, as those for plain text do.
     *
     * @param session with the realm set in its context
     * @param realm whose email theme, texts and default locale count
     * @param template file name without folder: {@code text/<template>.ftl} and {@code html/<template>.ftl} of the theme; with
     *     or without its {@code .ftl}
     * @param subjectKey message key of the subject
     * @param subjectArguments for the places of the subject's text
     * @param attributes what the templates show; not changed
     * @return subject and both bodies
     * @throws IllegalStateException when the theme lacks the template or it cannot be rendered
     */
    public static RenderedMail render(
            KeycloakSession session,
            RealmModel realm,
            String template,
            String subjectKey,
            List<Object> subjectArguments,
            Map<String, Object> attributes) {
        ThemeTemplate rendering = ThemeTemplate.of(session, realm, attributes);
        String subject = rendering.subject(subjectKey, subjectArguments);
        String file = template.endsWith(".ftl") ? template : template + ".ftl";
        return new RenderedMail(subject, rendering.body("text/" + file), rendering.body("html/" + file));
    }

    /**
     * A mail ready to be sent. Printing it shows nothing of it.
     *
     * @param subject one line
     * @param text plain text
     * @param html HTML
     */
    public record RenderedMail(String subject, String text, String html) {
        @Override
        public String toString() {
            return "RenderedMail[••••]";
        }
    }
}
