package fr.educonnect.sms.http;

import fr.educonnect.sms.SecretSource;
import fr.educonnect.sms.SecretUnavailableException;
import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SendResult.Accepted;
import fr.educonnect.sms.SendResult.Failed;
import fr.educonnect.sms.SendResult.Fault;
import fr.educonnect.sms.SendResult.Rejected;
import fr.educonnect.sms.SendResult.Unknown;
import fr.educonnect.sms.SmsGateway;
import fr.educonnect.sms.SmsMessage;
import fr.educonnect.sms.http.Exchange.Answered;
import fr.educonnect.sms.http.Exchange.Lost;
import fr.educonnect.sms.http.Exchange.NotSent;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jboss.logging.Logger;

/**
 * Sends through a provider's HTTP API. Tries again by itself when the provider surely did not take the message, or when it
 * recognises a repeated message by the idempotency header.
 */
public final class HttpGateway implements SmsGateway {

    private static final Logger LOG = Logger.getLogger(HttpGateway.class);

    private static final int UNAUTHORIZED = 401;

    private final String name;
    private final HttpGatewayConfig config;
    private final Clock clock;
    private final Pause pause;
    private final HttpTransport transport;
    private final Authorizer authorizer;
    private final AnswerJudge judge;

    /**
     * Opens a gateway.
     *
     * @param name in configuration, logs and metrics
     * @param config settings that were found to be usable
     * @param secrets asked at each send
     * @param trust whom to trust in TLS; null for the server's own trust store
     * @param clock for signatures, tokens and {@code Retry-After}
     * @param pause waits between two tries
     */
    public HttpGateway(
            String name, HttpGatewayConfig config, SecretSource secrets, SSLContext trust, Clock clock, Pause pause) {
        this.name = name;
        this.config = config;
        this.clock = clock;
        this.pause = pause;
        this.transport = new HttpTransport(config.limits(), trust);
        this.authorizer = new Authorizer(config, transport, secrets, clock);
        this.judge = new AnswerJudge(config.success(), config.reference());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SendResult send(SmsMessage message) {
        Map<String, String> places = places(message);
        Unknown doubt = null;
        for (int attempt = 1; ; attempt++) {
            SendResult result = attempt(message, places);
            if (result instanceof Unknown unknown) {
                doubt = unknown;
            }
            if (!isWorthAnother(result) || attempt >= config.retry().attempts() || !waited(result, attempt)) {
                // Once a try may have sent it, only an acceptance can say more.
                return doubt == null || result instanceof Accepted ? result : doubt;
            }
        }
    }

    private SendResult attempt(SmsMessage message, Map<String, String> places) {
        try {
            return attempt(message, places, true);
        } catch (AuthorizationException e) {
            return e.passes() ? new Failed(e.getMessage(), Duration.ZERO) : new Rejected(Fault.GATEWAY, e.getMessage());
        } catch (SecretUnavailableException e) {
            LOG.errorf("SMS gateway %s: %s", name, e.getMessage());
            return new Rejected(Fault.GATEWAY, "secret-unavailable");
        }
    }

    private SendResult attempt(SmsMessage message, Map<String, String> places, boolean mayRenew)
            throws AuthorizationException {
        String body = config.body().filled(places, config.bodyType()::escaped);
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest.Builder request = request(message, body, timestamp);
        String token = authorizer.authorize(request, body, timestamp);
        Exchange exchange = transport.exchange(request.build());
        if (exchange instanceof NotSent notSent) {
            return new Failed(notSent.reason(), Duration.ZERO);
        }
        if (exchange instanceof Lost lost) {
            return new Unknown(lost.reason());
        }
        Answered answer = (Answered) exchange;
        if (answer.status() == UNAUTHORIZED && mayRenew && authorizer.renew(token)) {
            return attempt(message, places, false);
        }
        return judge.judge(answer, places, clock.instant());
    }

    private HttpRequest.Builder request(SmsMessage message, String body, String timestamp) {
        HttpRequest.Builder request = HttpRequest.newBuilder(config.url())
                .method(config.method().name(), BodyPublishers.ofString(body))
                .setHeader("Content-Type", config.bodyType().mediaType())
                .setHeader("Accept", "application/json");
        Map<String, String> places =
                Map.of("reference", message.reference(), "timestamp", timestamp, "user", authorizer.user());
        config.headers()
                .forEach((header, value) -> request.setHeader(header, value.filled(places, UnaryOperator.identity())));
        if (config.idempotencyHeader() != null) {
            request.setHeader(config.idempotencyHeader(), message.reference());
        }
        return request;
    }

    private Map<String, String> places(SmsMessage message) {
        return Map.of(
                "to", message.to().value(),
                "toDigits", message.to().digits(),
                "text", message.text(),
                "sender", config.sender(),
                "reference", message.reference());
    }

    private boolean isWorthAnother(SendResult result) {
        return result instanceof Failed || result instanceof Unknown && config.idempotencyHeader() != null;
    }

    private boolean waited(SendResult result, int attempt) {
        Duration asked = result instanceof Failed failed ? failed.retryAfter() : Duration.ZERO;
        Duration wait = asked.isZero() ? config.retry().waitAfter(attempt) : asked;
        if (wait.compareTo(config.retry().longestWait()) > 0) {
            return false;
        }
        try {
            pause.pause(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
