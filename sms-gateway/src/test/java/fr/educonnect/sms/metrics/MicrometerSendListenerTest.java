package fr.educonnect.sms.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.chain.GatewayHealth;
import fr.educonnect.sms.chain.GatewayHealth.State;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrometerSendListenerTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerSendListener listener = new MicrometerSendListener(registry);

    @Test
    void sendsAreTimedByGatewayAndOutcome() {
        listener.sent("api", new SendResult.Accepted("m-1"), Duration.ofMillis(120));
        listener.sent("api", new SendResult.Accepted("m-2"), Duration.ofMillis(80));
        listener.sent("api", new SendResult.Unknown("timeout"), Duration.ofSeconds(10));

        Timer accepted = registry.get("educonnect.sms.send")
                .tags("gateway", "api", "outcome", "accepted")
                .timer();
        assertThat(accepted.count()).isEqualTo(2);
        assertThat(accepted.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(200);
        assertThat(registry.get("educonnect.sms.send")
                        .tag("outcome", "unknown")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void everyOutcomeIsShownBeforeTheFirstSend() {
        listener.changed(new GatewayHealth("api", State.values()[0], Instant.EPOCH));

        assertThat(registry.get("educonnect.sms.send").timers())
                .allSatisfy(timer -> assertThat(timer.count()).isZero())
                .extracting(timer -> timer.getId().getTag("outcome"))
                .containsExactlyInAnyOrder(
                        new SendResult.Accepted("").outcome(),
                        new SendResult.Rejected(SendResult.Fault.values()[0], "").outcome(),
                        new SendResult.Failed("", Duration.ZERO).outcome(),
                        new SendResult.Unknown("").outcome());
    }

    @Test
    void aGaugeShowsWhichGatewayIsUsed() {
        for (State state : State.values()) {
            listener.changed(new GatewayHealth("api", state, Instant.EPOCH));
            assertThat(registry.get("educonnect.sms.gateway.up")
                            .tag("gateway", "api")
                            .gauge()
                            .value())
                    .isEqualTo(state == State.DOWN ? 0 : 1);
        }
    }
}
