package fr.educonnect.it.post;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** GreenMail's side of one recipient: it keeps nothing, each mail goes into its pigeonhole. */
final class Mailbox implements GreenMailUser {

    private final String address;
    private final Pigeonholes<Mail> mails;
    private final Delay delay;

    Mailbox(String address, Pigeonholes<Mail> mails, Delay delay) {
        this.address = address;
        this.mails = mails;
        this.delay = delay;
    }

    @Override
    public void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        delay.pass();
        mails.put(address, Mail.of(address, message));
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
        // It is there by being named.
    }

    @Override
    public void delete() {
        // It keeps nothing.
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException("nobody signs in here");
    }

    @Override
    public void authenticate(String password) {
        throw new UnsupportedOperationException("nobody signs in here");
    }
}
