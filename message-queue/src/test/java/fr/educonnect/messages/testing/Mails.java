package fr.educonnect.messages.testing;

import fr.educonnect.messages.MailMessage;
import fr.educonnect.messages.mail.QueuedMail;
import java.time.Instant;
import java.util.Map;

/** Mails of the tests. */
public final class Mails {

    /** Who gets them. */
    public static final String TO = "hugo.martin@exemple.fr";

    /** The secret in them. */
    public static final String LINK = "https://educonnect.example/lien?cle=s3cr3t";

    private Mails() {}

    /** A mail by a realm's settings. */
    public static MailMessage message(Map<String, String> smtp) {
        return new MailMessage(
                "lost-password",
                smtp,
                TO,
                "Mot de passe oublié",
                "Bonjour,\nvoici votre lien à usage unique : " + LINK + "\n",
                "<p>Bonjour,<br>voici votre <a href=\"" + LINK + "\">lien à usage unique</a>.</p>");
    }

    /** The same on its way. */
    public static QueuedMail queued(Map<String, String> smtp, Instant handedOver) {
        return new QueuedMail(message(smtp), "0b5a7f1e", "realm-1", "fr", handedOver);
    }
}
