package fr.educonnect.sms.chain;

import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SendResult.Failed;
import fr.educonnect.sms.SendResult.Fault;
import fr.educonnect.sms.SendResult.Rejected;
import fr.educonnect.sms.SendResult.Unknown;
import fr.educonnect.sms.SmsGateway;
import fr.educonnect.sms.SmsMessage;
import fr.educonnect.sms.chain.GatewayHealth.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A gateway behind its circuit breaker: left alone after too many failures, then tried again with one message. */
final class GuardedGateway {

    private static final Logger LOG = Logger.getLogger(GuardedGateway.class);

    private final SmsGateway gateway;
    private final Duration rest;
    private final Clock clock;
    private final SendListener listener;
    private final CircuitBreaker breaker;
    private volatile GatewayHealth health;

    GuardedGateway(SmsGateway gateway, BreakerSettings settings, Clock clock, SendListener listener) {
        this.gateway = gateway;
        this.rest = settings.rest();
        this.clock = clock;
        this.listener = listener;
        this.breaker = CircuitBreaker.of(
                gateway.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.atLeast())
                        .failureRateThreshold(settings.failurePercent())
                        .waitDurationInOpenState(rest)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordResult(result -> isGatewaysFailure((SendResult) result))
                        .clock(clock)
                        .build());
        changed(State.UP);
        breaker.getEventPublisher()
                .onStateTransition(
                        event -> changed(state(event.getStateTransition().getToState())));
    }

    SendResult send(SmsMessage message) {
        if (!breaker.tryAcquirePermission()) {
            return new Failed("circuit-open", remainingRest());
        }
        Instant start = clock.instant();
        SendResult result = null;
        try {
            result = outcome(message);
        } finally {
            if (result == null) {
                // An Error passes through: the one permission of a half-open breaker must not go with it.
                breaker.releasePermission();
            }
        }
        Duration took = Duration.between(start, clock.instant());
        breaker.onResult(took.toMillis(), TimeUnit.MILLISECONDS, result);
        listener.sent(gateway.name(), result, took);
        log(message, result);
        return result;
    }

    GatewayHealth health() {
        return health;
    }

    void close() {
        gateway.close();
    }

    private SendResult outcome(SmsMessage message) {
        try {
            return gateway.send(message);
        } catch (RuntimeException e) {
            LOG.errorf(e, "SMS gateway %s broke off; the SMS may have left", gateway.name());
            return new Unknown("internal-error");
        }
    }

    /** A number that is refused says nothing against the gateway. */
    private static boolean isGatewaysFailure(SendResult result) {
        return result instanceof Failed
                || result instanceof Unknown
                || result instanceof Rejected rejected && rejected.fault() == Fault.GATEWAY;
    }

    private Duration remainingRest() {
        GatewayHealth current = health;
        Duration left = current.state() == State.DOWN
                ? Duration.between(clock.instant(), current.since().plus(rest))
                : Duration.ZERO;
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void changed(State state) {
        health = new GatewayHealth(gateway.name(), state, clock.instant());
        listener.changed(health);
        if (state == State.DOWN) {
            LOG.errorf("SMS gateway %s fails too often and is left alone for %d s", gateway.name(), rest.toSeconds());
        } else {
            LOG.infof("SMS gateway %s is %s", gateway.name(), state);
        }
    }

    private static State state(CircuitBreaker.State state) {
        return switch (state) {
            case OPEN, FORCED_OPEN -> State.DOWN;
            case HALF_OPEN -> State.TRYING;
            case CLOSED, DISABLED, METRICS_ONLY -> State.UP;
        };
    }

    private void log(SmsMessage message, SendResult result) {
        if (result instanceof SendResult.Accepted) {
            LOG.debugf("%s accepted by %s", message, gateway.name());
        } else if (result instanceof Rejected rejected) {
            LOG.warnf("%s rejected by %s: %s", message, gateway.name(), rejected.reason());
        } else if (result instanceof Failed failed) {
            LOG.warnf("%s not sent by %s: %s", message, gateway.name(), failed.reason());
        } else if (result instanceof Unknown unknown) {
            LOG.warnf("%s may have been sent by %s: %s", message, gateway.name(), unknown.reason());
        }
    }
}
