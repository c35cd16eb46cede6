package fr.educonnect.server.outbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** SMTP server that takes every mail, for whomever, into the outbox, and delivers nothing. */
public final class MailServer implements AutoCloseable {

    private final GreenMail greenMail;

    private MailServer(GreenMail greenMail) {
        this.greenMail = greenMail;
    }

    /**
     * Starts listening.
     *
     * @param address address to listen on
     * @param port port, 0 for any free one
     * @param outbox receives the mails
     * @return the running server
     * @throws IllegalStateException when the port cannot be had
     */
    public static MailServer start(String address, int port, Outbox outbox) {
        GreenMail greenMail = new GreenMail(new ServerSetup(port, address, ServerSetup.PROTOCOL_SMTP));
        greenMail
                .getUserManager()
                .setMessageDeliveryHandler((message, recipient) -> new OutboxMailbox(recipient.getEmail(), outbox));
        greenMail.start();
        return new MailServer(greenMail);
    }

    /**
     * Where it listens.
     *
     * @return the port
     */
    public int port() {
        return greenMail.getSmtp().getPort();
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
