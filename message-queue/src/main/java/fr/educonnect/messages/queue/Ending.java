package fr.educonnect.messages.queue;

import java.util.Locale;

/** How a message ended, for metrics. */
public enum Ending {
    /** The mail server or the SMS provider took it. */
    ACCEPTED,
    /** It was refused for good, or cannot be sent at all. */
    REJECTED,
    /** Perhaps sent: no answer came. Not tried again. */
    UNKNOWN,
    /** Surely not sent, and no try was left. */
    GIVEN_UP,
    /** Its useful life was over before it could be sent. */
    EXPIRED,
    /** The server stopped before it could be sent. */
    SHUTDOWN,
    /** A fault in our code. */
    FAULT;

    /**
     * The same of a lost work.
     *
     * @param loss why the work was lost
     * @return the ending of that name
     */
    public static Ending of(Loss loss) {
        return valueOf(loss.name());
    }

    /**
     * The name in metrics and logs.
     *
     * @return such as {@code given-up}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
