package fr.educonnect.benchmarks.load;

import java.time.Duration;

/** How long the carriers take over each mail and SMS. */
public enum Pace {
    /** They take it at once. */
    QUICK("at once", Duration.ZERO),
    /** Slow, but every message goes through. */
    SLOW("2 s each", Duration.ofSeconds(2)),
    /** Longer than the server waits for an answer: it gives the message up. */
    HANGING("no answer", Duration.ofSeconds(30));

    private final String label;
    private final Duration delay;

    Pace(String label, Duration delay) {
        this.label = label;
        this.delay = delay;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** Before a message is taken. */
    public Duration delay() {
        return delay;
    }
}
