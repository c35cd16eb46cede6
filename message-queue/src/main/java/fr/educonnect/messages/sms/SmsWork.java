package fr.educonnect.messages.sms;

import fr.educonnect.messages.queue.DeliveryWatch;
import fr.educonnect.messages.queue.Ending;
import fr.educonnect.messages.queue.Loss;
import fr.educonnect.messages.queue.Next;
import fr.educonnect.messages.queue.RetryPolicy;
import fr.educonnect.messages.queue.Work;
import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SmsMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * One SMS in its lane. Tried again only where it surely did not leave and the reason passes; where nobody knows, never: two SMS
 * with one code cost twice and make the parent doubt (security 48).
 */
public final class SmsWork implements Work {

    /** As metrics name it. */
    public static final String CHANNEL = "sms";

    private static final Logger LOG = Logger.getLogger(SmsWork.class);

    private final QueuedSms sms;
    private final Function<SmsMessage, SendResult> gateway;
    private final RetryPolicy retries;
    private final Duration life;
    private final DeliveryWatch watch;
    private final Clock clock;

    /**
     * An SMS to be sent.
     *
     * @param sms what to send
     * @param gateway tries once
     * @param retries how often
     * @param life how long after the hand-over somebody waits for it
     * @param watch sees the end
     * @param clock tells the SMS's age
     */
    public SmsWork(
            QueuedSms sms,
            Function<SmsMessage, SendResult> gateway,
            RetryPolicy retries,
            Duration life,
            DeliveryWatch watch,
            Clock clock) {
        this.sms = sms;
        this.gateway = gateway;
        this.retries = retries;
        this.life = life;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public String description() {
        return "SMS " + sms.message().reference() + " to " + sms.message().to().masked();
    }

    @Override
    public Instant deadline() {
        return sms.handedOver().plus(life);
    }

    @Override
    public Next attempt(int tryNumber) {
        SendResult result = gateway.apply(sms.message());
        if (result instanceof SendResult.Failed failed) {
            return afterFailure(failed, tryNumber);
        }
        if (result instanceof SendResult.Rejected rejected) {
            LOG.warnf("%s was refused: %s. Not tried again.", description(), rejected.reason());
            return end(Ending.REJECTED);
        }
        if (result instanceof SendResult.Unknown unknown) {
            LOG.warnf("%s was perhaps sent: %s. Not tried again.", description(), unknown.reason());
            return end(Ending.UNKNOWN);
        }
        LOG.debugf("%s was sent.", description());
        return end(Ending.ACCEPTED);
    }

    @Override
    public void lost(Loss loss) {
        Ending ending = Ending.of(loss);
        LOG.warnf("%s was not sent: %s.", description(), ending.label());
        end(ending);
    }

    private Next afterFailure(SendResult.Failed failed, int tryNumber) {
        Optional<Duration> wait = retries.waitAfter(tryNumber, age(), failed.retryAfter());
        if (wait.isEmpty()) {
            LOG.warnf("%s was not sent after %d tries: %s.", description(), tryNumber, failed.reason());
            return end(Ending.GIVEN_UP);
        }
        LOG.infof(
                "%s: try %d failed: %s. Again in %d ms.",
                description(), tryNumber, failed.reason(), wait.get().toMillis());
        return new Next.Again(wait.get());
    }

    private Next end(Ending ending) {
        watch.ended(CHANNEL, ending, age());
        return new Next.Finished();
    }

    private Duration age() {
        return Duration.between(sms.handedOver(), clock.instant());
    }
}
