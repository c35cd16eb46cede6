package fr.educonnect.server.outbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The mailbox of one recipient, which puts every mail into the outbox. GreenMail's own mailboxes keep all mails in memory
 * for IMAP and POP3; the outbox needs neither, and must stay bounded.
 */
final class OutboxMailbox implements GreenMailUser {

    private final String address;
    private final Outbox outbox;

    OutboxMailbox(String address, Outbox outbox) {
        this.address = address;
        this.outbox = outbox;
    }

    @Override
    public void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        try {
            MailBody body = MailBody.of(message);
            outbox.addMail(address, message.getSubject(), body.text(), body.html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Unreadable mail to " + address, e);
        }
    }

    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public String getLogin() {
        return address;
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }

    @Override
    public void create() {
        // Nothing to make: the outbox is there already.
    }

    @Override
    public void delete() {
        // Nothing of its own to remove.
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException("Nobody signs in to the outbox's mail server");
    }

    @Override
    public void authenticate(String password) {
        throw new UnsupportedOperationException("Nobody signs in to the outbox's mail server");
    }
}
