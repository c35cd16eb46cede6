package fr.educonnect.messages.queue;

import java.time.Duration;

/** What follows a try. */
public sealed interface Next {

    /** Nothing: done, or given up. */
    record Finished() implements Next {}

    /**
     * Another try.
     *
     * @param delay before it; not negative
     */
    record Again(Duration delay) implements Next {}
}
