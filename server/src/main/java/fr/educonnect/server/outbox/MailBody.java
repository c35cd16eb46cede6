package fr.educonnect.server.outbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/**
 * The readable parts of a mail: the first plain text and the first HTML, however deep in its multiparts.
 *
 * @param text null when there is none
 * @param html null when there is none
 */
record MailBody(String text, String html) {

    static MailBody of(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html")) {
            return new MailBody(null, (String) part.getContent());
        }
        if (part.isMimeType("text/*")) {
            return new MailBody((String) part.getContent(), null);
        }
        MailBody found = new MailBody(null, null);
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                if (!Part.ATTACHMENT.equalsIgnoreCase(child.getDisposition())) {
                    found = found.orElse(of(child));
                }
            }
        }
        return found;
    }

    private MailBody orElse(MailBody other) {
        return new MailBody(text != null ? text : other.text, html != null ? html : other.html);
    }
}
