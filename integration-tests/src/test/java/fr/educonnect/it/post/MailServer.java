package fr.educonnect.it.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.educonnect.it.build.FreePort;

/** The mail server of every parent. It can be slow, and it can be down: then connections are refused. */
public final class MailServer implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1";

    private final Pigeonholes<Mail> mails;
    private final Delay delay = new Delay();
    private final int port = FreePort.pick();
    private GreenMail running;

    private MailServer(Pigeonholes<Mail> mails) {
        this.mails = mails;
    }

    static MailServer start(Pigeonholes<Mail> mails) {
        MailServer server = new MailServer(mails);
        server.up();
        return server;
    }

    /** Where it listens, on loopback. */
    public int port() {
        return port;
    }

    /** Whom to ask for its address. */
    public String host() {
        return ADDRESS;
    }

    /** How long it takes over each mail from now on. */
    public Delay delay() {
        return delay;
    }

    /** Refuses every connection from now on. */
    public void down() {
        running.stop();
    }

    /** Takes mails again, at the same port. */
    public void up() {
        running = new GreenMail(new ServerSetup(port, ADDRESS, ServerSetup.PROTOCOL_SMTP));
        running.getUserManager()
                .setMessageDeliveryHandler((message, recipient) -> new Mailbox(recipient.getEmail(), mails, delay));
        running.start();
    }

    @Override
    public void close() {
        down();
    }
}
