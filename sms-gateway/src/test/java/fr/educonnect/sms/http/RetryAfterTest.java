package fr.educonnect.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "' 0 ' | PT0S",
                "999999999 | PT24H",
                "Sun, 22 Nov 2026 08:01:30 GMT | PT1M30S",
                "Sun, 22 Nov 2026 07:00:00 GMT | PT0S",
            })
    void secondsAndDatesAreUnderstood(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "1.5", "9999999999", "2026-11-22T08:01:30Z"})
    void anythingElseIsNoWait(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }

    @Test
    void waitsGrowUpToTheLongest() {
        RetryPolicy policy = new RetryPolicy(9, Duration.ofMillis(250), Duration.ofSeconds(2));

        assertThat(policy.waitAfter(1)).isEqualTo(Duration.ofMillis(250));
        assertThat(policy.waitAfter(3)).isEqualTo(Duration.ofSeconds(1));
        assertThat(policy.waitAfter(8)).isEqualTo(Duration.ofSeconds(2));
    }
}
