package fr.educonnect.messages.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One message in its lane, whatever carries it: what its ends are called in logs and metrics, and when it is tried again. Only
 * where it surely did not leave; where nobody knows, never: a second code or link makes the parent doubt (security 48).
 */
public abstract class MessageWork implements Work {

    private final Logger log = Logger.getLogger(getClass());
    private final String channel;
    private final Instant handedOver;
    private final RetryPolicy retries;
    private final DeliveryWatch watch;
    private final Clock clock;

    /**
     * A message to be sent.
     *
     * @param channel as metrics name it
     * @param handedOver when it was
     * @param retries how often it is tried
     * @param watch sees the end
     * @param clock tells the message's age
     */
    protected MessageWork(String channel, Instant handedOver, RetryPolicy retries, DeliveryWatch watch, Clock clock) {
        this.channel = channel;
        this.handedOver = handedOver;
        this.retries = retries;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public final void lost(Loss loss) {
        Ending ending = Ending.of(loss);
        log.warnf("%s was not sent: %s.", description(), ending.label());
        end(ending);
    }

    /** The carrier took it. */
    protected final Next accepted() {
        log.debugf("%s was sent.", description());
        return end(Ending.ACCEPTED);
    }

    /** The carrier will never take it. */
    protected final Next rejected(String reason) {
        log.warnf("%s was refused: %s. Not tried again.", description(), reason);
        return end(Ending.REJECTED);
    }

    /** Nobody knows whether the carrier took it. */
    protected final Next unknown(String reason) {
        log.warnf("%s was perhaps sent: %s. Not tried again.", description(), reason);
        return end(Ending.UNKNOWN);
    }

    /**
     * It did not leave, this time.
     *
     * @param retryAfter what the carrier asks to wait at least; zero for nothing
     * @param tryNumber 1 for the first
     */
    protected final Next failed(String reason, Duration retryAfter, int tryNumber) {
        Optional<Duration> wait = retries.waitAfter(tryNumber, age(), retryAfter);
        if (wait.isEmpty()) {
            log.warnf("%s was not sent after %d tries: %s.", description(), tryNumber, reason);
            return end(Ending.GIVEN_UP);
        }
        log.infof(
                "%s: try %d failed: %s. Again in %d ms.",
                description(), tryNumber, reason, wait.get().toMillis());
        return new Next.Again(wait.get());
    }

    private Next end(Ending ending) {
        watch.ended(channel, ending, age());
        return new Next.Finished();
    }

    private Duration age() {
        return Duration.between(handedOver, clock.instant());
    }
}
