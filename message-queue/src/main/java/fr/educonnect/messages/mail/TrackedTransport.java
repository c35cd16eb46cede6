package fr.educonnect.messages.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Angus Mail's SMTP, which remembers whether the whole mail has left: from then on, no answer means perhaps delivered. */
final class TrackedTransport extends SMTPTransport {

    private boolean wholeMailLeft;

    TrackedTransport(Session session) {
        super(session, null);
    }

    /** Whether the line that ends the mail was sent or was about to be. Before it, a server must not deliver (RFC 5321, 4.1.1.4). */
    boolean wholeMailLeft() {
        return wholeMailLeft;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        wholeMailLeft = true;
        super.finishData();
    }
}
