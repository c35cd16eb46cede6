package fr.educonnect.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void roundsShareWhatIsLeft() {
        Deadline deadline = new Deadline(CLOCK, NOW.plusSeconds(100));

        assertThat(deadline.passed()).isFalse();
        assertThat(deadline.secondsPerRound(60, 10)).isEqualTo(10);
        assertThat(deadline.secondsPerRound(5, 10)).isEqualTo(5);
    }

    @Test
    void aRoundHasASecondAtLeast() {
        assertThat(new Deadline(CLOCK, NOW).secondsPerRound(60, 10)).isEqualTo(1);
        assertThat(new Deadline(CLOCK, NOW).passed()).isTrue();
    }
}
