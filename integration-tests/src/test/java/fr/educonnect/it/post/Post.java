package fr.educonnect.it.post;

import java.time.Duration;
import java.util.Optional;

/** The world that the server writes to: every parent's mailbox and telephone. */
public final class Post implements AutoCloseable {

    /** Longer than a message needs on a busy machine, its carriers' delays included. */
    private static final Duration SOON = Duration.ofSeconds(15);

    private final Pigeonholes<Mail> mails = new Pigeonholes<>();
    private final Pigeonholes<Sms> messages = new Pigeonholes<>();
    private final MailServer mailServer = MailServer.start(mails);
    private final SmsSink smsSink = SmsSink.start(messages);

    private Post() {}

    /** Starts both carriers. */
    public static Post open() {
        return new Post();
    }

    /** Carries mails. */
    public MailServer mailServer() {
        return mailServer;
    }

    /** Carries SMS. */
    public SmsSink smsSink() {
        return smsSink;
    }

    /**
     * The oldest mail that nobody looked at; waits for it.
     *
     * @param to its recipient
     * @throws AssertionError when none comes
     */
    public Mail nextMail(String to) {
        return mails.next(to, SOON);
    }

    /**
     * The oldest SMS that nobody looked at; waits for it.
     *
     * @param to its E.164 number
     * @throws AssertionError when none comes
     */
    public Sms nextSms(String to) {
        return messages.next(to, SOON);
    }

    /** The oldest mail to an address that nobody looked at, if it has come; it stays. */
    public Optional<Mail> mailTo(String address) {
        return mails.peek(address);
    }

    /** The oldest SMS to a number that nobody looked at, if it has come; it stays. */
    public Optional<Sms> smsTo(String number) {
        return messages.peek(number);
    }

    /** How many mails came in all. */
    public int mails() {
        return mails.received();
    }

    /** How many SMS came in all. */
    public int messages() {
        return messages.received();
    }

    /** Throws away what nobody looked at. */
    public void clear() {
        mails.clear();
        messages.clear();
    }

    /** Both carriers take this long over each message while something is done. */
    public void slowDuring(Duration delay, Runnable action) {
        mailServer.delay().set(delay);
        smsSink.delay().set(delay);
        try {
            action.run();
        } finally {
            mailServer.delay().set(Duration.ZERO);
            smsSink.delay().set(Duration.ZERO);
        }
    }

    /** Both carriers have messages in hand, and take them only when something is done. */
    public void heldBackDuring(Runnable action) {
        mailServer.delay().hold();
        smsSink.delay().hold();
        try {
            action.run();
        } finally {
            mailServer.delay().release();
            smsSink.delay().release();
        }
    }

    /** Both carriers refuse every connection while something is done. */
    public void downDuring(Runnable action) {
        mailServer.down();
        smsSink.down();
        try {
            action.run();
        } finally {
            mailServer.up();
            smsSink.up();
        }
    }

    /** Both carriers say yes to every message, and carry none, while something is done. */
    public void losingDuring(Runnable action) {
        mails.lose(true);
        messages.lose(true);
        try {
            action.run();
        } finally {
            mails.lose(false);
            messages.lose(false);
        }
    }

    /** How many mails and SMS they said yes to and did not carry, in all. */
    public int lost() {
        return mails.lost() + messages.lost();
    }

    @Override
    public void close() {
        mailServer.close();
        smsSink.close();
    }
}
