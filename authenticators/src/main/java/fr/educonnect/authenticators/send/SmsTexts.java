package fr.educonnect.authenticators.send;

import fr.educonnect.sms.E164Number;
import fr.educonnect.sms.SmsMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/** Texts of SMS: messages of the realm's email theme, so that whoever runs the realm can word them anew in a theme of his own. */
final class SmsTexts {

    private SmsTexts() {}

    /**
     * A text.
     *
     * @param session of a worker
     * @param locale of the text
     * @param key of the message
     * @param arguments of the message, taken as they are: numbers are not grouped
     */
    static String of(KeycloakSession session, Locale locale, String key, Object... arguments) {
        try {
            String pattern = session.theme()
                    .getTheme(Theme.Type.EMAIL)
                    .getMessages(locale)
                    .getProperty(key);
            if (pattern == null) {
                throw new IllegalStateException("The email theme has no message " + key);
            }
            return new MessageFormat(pattern, locale).format(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message under a reference of its own, by which a provider recognises a repeated one. */
    static SmsMessage message(String e164, String text) {
        return new SmsMessage(new E164Number(e164), text, UUID.randomUUID().toString());
    }
}
