package fr.educonnect.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SoakTimesTest {

    @Test
    void twentyMinutesHaveAMinuteWithoutTheNodeAndTwentySecondsWithoutTheBase() {
        SoakTimes times = new SoakTimes(Duration.ofMinutes(20));

        assertThat(times.kill()).isEqualTo(Duration.ofSeconds(400));
        assertThat(times.nodeAway()).isEqualTo(Duration.ofSeconds(60));
        assertThat(times.baseStop()).isEqualTo(Duration.ofSeconds(800));
        assertThat(times.baseAway()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void aShortRunLeavesTimeBetweenTheEvents() {
        SoakTimes times = new SoakTimes(Duration.ofMinutes(4));

        assertThat(times.nodeAway()).isEqualTo(Duration.ofSeconds(20));
        assertThat(times.kill().plus(times.nodeAway())).isLessThan(times.baseStop());
    }
}
