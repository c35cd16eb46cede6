package fr.educonnect.benchmarks.soak;

import java.time.Duration;

/**
 * What happens when in a soak of a given length; durations from its beginning.
 *
 * @param length of the whole
 */
public record SoakTimes(Duration length) {

    private static final Duration NODE_AWAY = Duration.ofSeconds(60);
    private static final Duration BASE_AWAY = Duration.ofSeconds(20);

    /** A short soak has short outages: they take a twelfth of it at most. */
    private static final int SHARE = 12;

    /** Until all browsers are there. */
    public Duration ramp() {
        return shorter(Duration.ofSeconds(60));
    }

    /** When the node is killed. */
    public Duration kill() {
        return length.dividedBy(3);
    }

    /** How long it is away. */
    public Duration nodeAway() {
        return shorter(NODE_AWAY);
    }

    /** When the base is stopped. */
    public Duration baseStop() {
        return length.multipliedBy(2).dividedBy(3);
    }

    /** How long it is away. */
    public Duration baseAway() {
        return shorter(BASE_AWAY);
    }

    /** Before an event or the end: time to take the levels. */
    public Duration look() {
        return Duration.ofSeconds(20);
    }

    private Duration shorter(Duration wanted) {
        Duration share = length.dividedBy(SHARE);
        return share.compareTo(wanted) < 0 ? share : wanted;
    }
}
