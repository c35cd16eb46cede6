package fr.educonnect.messages.queue;

import java.time.Duration;

/** Sees how messages end. */
public interface DeliveryWatch {

    /**
     * One message ended.
     *
     * @param channel {@code mail} or {@code sms}
     * @param ending how
     * @param sinceHandOver time since the request's hand-over
     */
    void ended(String channel, Ending ending, Duration sinceHandOver);
}
