package fr.educonnect.it.build;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens in another process: never longer than it takes, and not for ever. */
public final class Await {

    /** A test waits hundreds of times in a suite: half of this is lost each time. */
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Await() {}

    /**
     * Asks again and again.
     *
     * @param what for the message of the failure
     * @param atMost how long it may take
     * @param reached the question; an exception counts as "not yet"
     * @throws AssertionError when the time is over
     */
    public static void until(String what, Duration atMost, Callable<Boolean> reached) {
        until(what, atMost, BETWEEN, reached);
    }

    /** The same, with another pause between two questions, for who cannot answer them for nothing. */
    static void until(String what, Duration atMost, Duration between, Callable<Boolean> reached) {
        Instant end = Instant.now().plus(atMost);
        Exception last = null;
        while (Instant.now().isBefore(end)) {
            try {
                if (reached.call()) {
                    return;
                }
                last = null;
            } catch (Exception notYet) {
                last = notYet;
            }
            LockSupport.parkNanos(between.toNanos());
        }
        throw new AssertionError("Not within " + atMost.toSeconds() + " s: " + what, last);
    }
}
