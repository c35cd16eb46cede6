package fr.educonnect.messages.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Duration NONE = Duration.ZERO;

    @Test
    void waitsGrowFourfoldUpToTheLongest() {
        RetryPolicy mails = policy(0.5);

        assertThat(mails.waitAfter(1, NONE, NONE)).contains(Duration.ofSeconds(5));
        assertThat(mails.waitAfter(2, NONE, NONE)).contains(Duration.ofSeconds(20));
        assertThat(mails.waitAfter(3, NONE, NONE)).contains(Duration.ofSeconds(80));
        assertThat(mails.waitAfter(4, NONE, NONE)).contains(Duration.ofSeconds(300));
    }

    @Test
    void triesEnd() {
        assertThat(policy(0.5).waitAfter(5, NONE, NONE)).isEmpty();
    }

    @Test
    void chanceSpreadsByAQuarterEitherWay() {
        assertThat(policy(0).waitAfter(1, NONE, NONE)).contains(Duration.ofMillis(3_750));
        assertThat(policy(1).waitAfter(1, NONE, NONE)).contains(Duration.ofMillis(6_250));
    }

    @Test
    void theOtherSideMayAskForMore() {
        assertThat(policy(0.5).waitAfter(1, NONE, Duration.ofSeconds(30))).contains(Duration.ofSeconds(30));
        assertThat(policy(0.5).waitAfter(1, NONE, Duration.ofSeconds(1))).contains(Duration.ofSeconds(5));
    }

    @Test
    void noTryBeginsAfterTheUsefulLife() {
        assertThat(policy(0.5).waitAfter(1, Duration.ofMinutes(15).minusSeconds(5), NONE))
                .isPresent();
        assertThat(policy(0.5).waitAfter(1, Duration.ofMinutes(15).minusSeconds(4), NONE))
                .isEmpty();
    }

    private static RetryPolicy policy(double chance) {
        return new RetryPolicy(5, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(15), () -> chance);
    }
}
