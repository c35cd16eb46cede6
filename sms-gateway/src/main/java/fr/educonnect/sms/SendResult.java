package fr.educonnect.sms;

import java.time.Duration;
import java.util.List;

/**
 * What became of one try to send. The four cases differ in what may be done next without sending an SMS twice.
 *
 * <p>Reasons are short codes for logs and metrics ({@code http-429}, {@code connect}); they hold nothing of the message.
 */
public sealed interface SendResult {

    /** What {@link #outcome()} may be. */
    List<String> OUTCOMES = List.of("accepted", "rejected", "failed", "unknown");

    /** Nothing of the message can have reached the addressee: another gateway, or a later try, cannot send it twice. */
    default boolean surelyNotSent() {
        return this instanceof Rejected || this instanceof Failed;
    }

    /**
     * The case's name, for metrics.
     *
     * @return {@code accepted}, {@code rejected}, {@code failed} or {@code unknown}
     */
    String outcome();

    /**
     * The provider took the message.
     *
     * @param reference the provider's name for it; empty when it gave none
     */
    record Accepted(String reference) implements SendResult {
        @Override
        public String outcome() {
            return "accepted";
        }
    }

    /**
     * Not sent, and the same try again would end the same way.
     *
     * @param fault what the refusal is about
     * @param reason code
     */
    record Rejected(Fault fault, String reason) implements SendResult {
        @Override
        public String outcome() {
            return "rejected";
        }
    }

    /**
     * Not sent, for a reason that passes.
     *
     * @param reason code
     * @param retryAfter how long to wait before the next try; zero when nobody said
     */
    record Failed(String reason, Duration retryAfter) implements SendResult {
        @Override
        public String outcome() {
            return "failed";
        }
    }

    /**
     * Perhaps sent: the provider was reached and its answer did not come, or says nothing. Never retried by itself.
     *
     * @param reason code
     */
    record Unknown(String reason) implements SendResult {
        @Override
        public String outcome() {
            return "unknown";
        }
    }

    /** What a refusal is about. */
    enum Fault {
        /** This number or this text: other gateways would refuse it too. */
        MESSAGE,
        /** Our account or configuration at this gateway: another gateway may well send it. */
        GATEWAY
    }
}
