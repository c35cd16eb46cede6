package fr.educonnect.sms.chain;

import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SendResult.Failed;
import fr.educonnect.sms.SendResult.Fault;
import fr.educonnect.sms.SendResult.Rejected;
import fr.educonnect.sms.SmsGateway;
import fr.educonnect.sms.SmsMessage;
import fr.educonnect.sms.text.GsmSpelling;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Gateways in an order. A message goes to the first; to the next only when the one before surely did not send it and the
 * fault is not the message's own. So no SMS leaves twice.
 */
public final class GatewayChain implements AutoCloseable {

    private final List<GuardedGateway> gateways;
    private final boolean respell;

    private GatewayChain(List<GuardedGateway> gateways, boolean respell) {
        this.gateways = gateways;
        this.respell = respell;
    }

    /** Starts an empty chain. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Tries to send.
     *
     * @param message what to send
     * @return what became of it at the gateway that decided; when all were passed over, {@code Failed} if one may do
     *     better later, with the shortest wait named, else {@code Rejected}
     */
    public SendResult send(SmsMessage message) {
        SmsMessage spelled = respell ? respelled(message) : message;
        SendResult soFar = new Rejected(Fault.GATEWAY, "no-gateway");
        for (GuardedGateway gateway : gateways) {
            SendResult result = gateway.send(spelled);
            if (!isForTheNext(result)) {
                return result;
            }
            soFar = moreHopeful(soFar, result);
        }
        return soFar;
    }

    /**
     * How the gateways do.
     *
     * @return one for each, in their order
     */
    public List<GatewayHealth> health() {
        return gateways.stream().map(GuardedGateway::health).toList();
    }

    /** Closes every gateway. */
    @Override
    public void close() {
        gateways.forEach(GuardedGateway::close);
    }

    private static SmsMessage respelled(SmsMessage message) {
        String spelling = GsmSpelling.of(message.text());
        return spelling.length() <= SmsMessage.MAX_LENGTH ? message.withText(spelling) : message;
    }

    private static boolean isForTheNext(SendResult result) {
        boolean messagesFault = result instanceof Rejected rejected && rejected.fault() == Fault.MESSAGE;
        return result.surelyNotSent() && !messagesFault;
    }

    private static SendResult moreHopeful(SendResult one, SendResult other) {
        if (one instanceof Failed first && other instanceof Failed second) {
            return shorter(first.retryAfter(), second.retryAfter()) ? first : second;
        }
        return one instanceof Failed ? one : other;
    }

    private static boolean shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0;
    }

    /** Puts a chain together. */
    public static final class Builder {

        private record Link(SmsGateway gateway, BreakerSettings breaker) {}

        private final List<Link> links = new ArrayList<>();
        private boolean respell = true;
        private Clock clock = Clock.systemUTC();
        private SendListener listener = SendListener.NONE;

        private Builder() {}

        /** Adds a gateway behind those already there. */
        public Builder then(SmsGateway gateway, BreakerSettings breaker) {
            links.add(new Link(gateway, breaker));
            return this;
        }

        /** Whether texts are respelled in GSM-7 where they can be (see {@link GsmSpelling}); true when not said. */
        public Builder respell(boolean on) {
            respell = on;
            return this;
        }

        /** The time by which gateways are left alone. */
        public Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /** Who hears of sends; nobody when not said. */
        public Builder listener(SendListener ear) {
            listener = ear;
            return this;
        }

        /** The chain; it owns its gateways and closes them. */
        public GatewayChain build() {
            return new GatewayChain(
                    links.stream()
                            .map(link -> new GuardedGateway(link.gateway(), link.breaker(), clock, listener))
                            .toList(),
                    respell);
        }
    }
}
