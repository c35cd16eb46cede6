package fr.educonnect.messages.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The lanes of the queue: compositions, and the mails and SMS that come of them.
 *
 * @param composing compositions
 * @param mail mails
 * @param sms SMS
 */
public record Lanes(Lane composing, Lane mail, Lane sms) {

    /**
     * Every lane.
     *
     * @return in the order of the parts
     */
    public List<Lane> all() {
        return List.of(composing, mail, sms);
    }

    /**
     * Drains: compositions first, in half the time at most, so that what comes of them still leaves; then the lanes for mails
     * and SMS side by side.
     *
     * @param grace for all of them together
     * @param clock measures it
     */
    public void drain(Duration grace, Clock clock) {
        Instant end = clock.instant().plus(grace);
        composing.finish(grace.dividedBy(2));
        mail.startClosing();
        sms.startClosing();
        mail.finish(until(end, clock));
        sms.finish(until(end, clock));
    }

    private static Duration until(Instant end, Clock clock) {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
