package fr.educonnect.messages.mail;

import fr.educonnect.messages.MaskedAddress;
import fr.educonnect.messages.queue.DeliveryWatch;
import fr.educonnect.messages.queue.Ending;
import fr.educonnect.messages.queue.Loss;
import fr.educonnect.messages.queue.Next;
import fr.educonnect.messages.queue.RetryPolicy;
import fr.educonnect.messages.queue.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** One mail in its lane. */
public final class MailWork implements Work {

    /** As metrics name it. */
    public static final String CHANNEL = "mail";

    private static final Logger LOG = Logger.getLogger(MailWork.class);

    private final QueuedMail mail;
    private final Function<QueuedMail, MailResult> delivery;
    private final RetryPolicy retries;
    private final DeliveryWatch watch;
    private final Clock clock;

    /**
     * A mail to be sent.
     *
     * @param mail what to send
     * @param delivery tries once
     * @param retries how often; their {@code within} is the mail's useful life
     * @param watch sees the end
     * @param clock tells the mail's age
     */
    public MailWork(
            QueuedMail mail,
            Function<QueuedMail, MailResult> delivery,
            RetryPolicy retries,
            DeliveryWatch watch,
            Clock clock) {
        this.mail = mail;
        this.delivery = delivery;
        this.retries = retries;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public String description() {
        return "Mail " + mail.message().purpose() + " to "
                + MaskedAddress.of(mail.message().to()) + " (" + mail.id() + ")";
    }

    @Override
    public Instant deadline() {
        return mail.handedOver().plus(retries.within());
    }

    @Override
    public Next attempt(int tryNumber) {
        MailResult result = delivery.apply(mail);
        if (result instanceof MailResult.Failed failed) {
            return afterFailure(failed.reason(), tryNumber);
        }
        if (result instanceof MailResult.Rejected rejected) {
            LOG.warnf("%s was refused: %s. Not tried again.", description(), rejected.reason());
            return end(Ending.REJECTED);
        }
        if (result instanceof MailResult.Unknown unknown) {
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

    private Next afterFailure(String reason, int tryNumber) {
        Optional<Duration> wait = retries.waitAfter(tryNumber, age(), Duration.ZERO);
        if (wait.isEmpty()) {
            LOG.warnf("%s was not sent after %d tries: %s.", description(), tryNumber, reason);
            return end(Ending.GIVEN_UP);
        }
        LOG.infof(
                "%s: try %d failed: %s. Again in %d ms.",
                description(), tryNumber, reason, wait.get().toMillis());
        return new Next.Again(wait.get());
    }

    private Next end(Ending ending) {
        watch.ended(CHANNEL, ending, age());
        return new Next.Finished();
    }

    private Duration age() {
        return Duration.between(mail.handedOver(), clock.instant());
    }
}
