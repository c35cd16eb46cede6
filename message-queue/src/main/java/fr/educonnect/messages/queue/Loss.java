package fr.educonnect.messages.queue;

/** Why work ends without another try. */
public enum Loss {
    /** Its useful life is over. */
    EXPIRED,
    /** The server stops. */
    SHUTDOWN,
    /** A fault in our code: the try threw. */
    FAULT
}
