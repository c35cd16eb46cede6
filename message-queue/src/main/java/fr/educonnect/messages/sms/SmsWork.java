package fr.educonnect.messages.sms;

import fr.educonnect.messages.queue.DeliveryWatch;
import fr.educonnect.messages.queue.MessageWork;
import fr.educonnect.messages.queue.Next;
import fr.educonnect.messages.queue.RetryPolicy;
import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SmsMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * One SMS in its lane. Tried again only where it surely did not leave and the reason passes; where nobody knows, never: two SMS
 * with one code cost twice and make the parent doubt (security 48).
 */
public final class SmsWork extends MessageWork {

    /** As metrics name it. */
    public static final String CHANNEL = "sms";

    private final QueuedSms sms;
    private final Function<SmsMessage, SendResult> gateway;
    private final Duration life;

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
        super(CHANNEL, sms.handedOver(), retries, watch, clock);
        this.sms = sms;
        this.gateway = gateway;
        this.life = life;
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
            return failed(failed.reason(), failed.retryAfter(), tryNumber);
        }
        if (result instanceof SendResult.Rejected rejected) {
            return rejected(rejected.reason());
        }
        if (result instanceof SendResult.Unknown unknown) {
            return unknown(unknown.reason());
        }
        return accepted();
    }
}
