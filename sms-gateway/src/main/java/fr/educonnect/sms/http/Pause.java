package fr.educonnect.sms.http;

import java.time.Duration;

/** Waits between two tries. */
@FunctionalInterface
public interface Pause {

    /** Waits for real. */
    Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

    /**
     * Waits.
     *
     * @param duration not negative
     * @throws InterruptedException when the thread is to end
     */
    void pause(Duration duration) throws InterruptedException;
}
