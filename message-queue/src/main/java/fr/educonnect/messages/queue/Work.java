package fr.educonnect.messages.queue;

import java.time.Instant;

/** One thing to do on a worker thread of a {@link Lane}, with a useful life. */
public interface Work {

    /**
     * What it is, for logs.
     *
     * @return such as {@code mail lost-password to h***@e***.fr}; nothing of a person in clear
     */
    String description();

    /**
     * End of its useful life: after it, nobody wants it any more.
     *
     * @return it is not tried at this instant or later
     */
    Instant deadline();

    /**
     * Tries once; bounded in time by itself.
     *
     * @param tryNumber 1 for the first
     * @return whether it wants to be tried again
     */
    Next attempt(int tryNumber);

    /**
     * It ends without another try.
     *
     * @param loss why
     */
    void lost(Loss loss);
}
