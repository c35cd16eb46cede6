package fr.educonnect.messages.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Counts what a full lane refuses, and says so in the log without flooding it: the first at once, then a sum now and then. */
final class Refusals {

    private static final Logger LOG = Logger.getLogger(Lane.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

    private final String lane;
    private final Clock clock;
    private long total;
    private long logged;
    private Instant nextLine = Instant.MIN;

    Refusals(String lane, Clock clock) {
        this.lane = lane;
        this.clock = clock;
    }

    synchronized void add(String reason) {
        total++;
        Instant now = clock.instant();
        if (!now.isBefore(nextLine)) {
            LOG.warnf("Lane %s %s: %d more refused (%d in all).", lane, reason, total - logged, total);
            logged = total;
            nextLine = now.plus(BETWEEN_LINES);
        }
    }

    synchronized long total() {
        return total;
    }
}
