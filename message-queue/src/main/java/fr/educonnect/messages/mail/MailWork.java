package fr.educonnect.messages.mail;

import fr.educonnect.messages.MaskedAddress;
import fr.educonnect.messages.queue.DeliveryWatch;
import fr.educonnect.messages.queue.MessageWork;
import fr.educonnect.messages.queue.Next;
import fr.educonnect.messages.queue.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** One mail in its lane. */
public final class MailWork extends MessageWork {

    /** As metrics name it. */
    public static final String CHANNEL = "mail";

    private final QueuedMail mail;
    private final Function<QueuedMail, MailResult> delivery;
    private final RetryPolicy retries;

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
        super(CHANNEL, mail.handedOver(), retries, watch, clock);
        this.mail = mail;
        this.delivery = delivery;
        this.retries = retries;
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
            return failed(failed.reason(), Duration.ZERO, tryNumber);
        }
        if (result instanceof MailResult.Rejected rejected) {
            return rejected(rejected.reason());
        }
        if (result instanceof MailResult.Unknown unknown) {
            return unknown(unknown.reason());
        }
        return accepted();
    }
}
