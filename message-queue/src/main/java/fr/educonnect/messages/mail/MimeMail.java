package fr.educonnect.messages.mail;

import fr.educonnect.messages.MailMessage;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A mail as it goes over the wire: text and HTML as alternatives, the text first as RFC 2046 asks, in UTF-8 and
 * quoted-printable, which old relays and clients pass on unharmed.
 */
final class MimeMail extends MimeMessage {

    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final String messageId;

    private MimeMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** Puts a mail together. */
    static MimeMail of(Session session, QueuedMail mail, SmtpSettings settings, MailAddress to, Instant now)
            throws MessagingException {
        MailMessage message = mail.message();
        String domain = settings.fromAddress().domain();
        MimeMail mime = new MimeMail(session, "<" + mail.id() + "@" + domain + ">");
        mime.setFrom(settings.from());
        if (settings.replyTo().isPresent()) {
            mime.setReplyTo(new Address[] {settings.replyTo().get()});
        }
        mime.setRecipient(RecipientType.TO, new InternetAddress(to.value()));
        mime.setSubject(message.subject(), CHARSET);
        mime.setSentDate(Date.from(now));
        // RFC 3834, and what Exchange goes by: no out-of-office notes for a machine. Nobody subscribed, so there is no
        // List-Unsubscribe.
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("X-Auto-Response-Suppress", "All");
        if (mail.language() != null) {
            mime.setHeader("Content-Language", mail.language());
        }
        MimeMultipart alternatives = new MimeMultipart("alternative");
        if (message.text() != null) {
            alternatives.addBodyPart(part(message.text(), "plain"));
        }
        if (message.html() != null) {
            alternatives.addBodyPart(part(message.html(), "html"));
        }
        mime.setContent(alternatives);
        mime.saveChanges();
        return mime;
    }

    private static MimeBodyPart part(String body, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(body, CHARSET, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** {@inheritDoc} Ours: Jakarta Mail would name this machine's user and host. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
