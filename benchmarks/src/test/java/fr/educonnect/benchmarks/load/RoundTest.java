package fr.educonnect.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final int ACCOUNTS = 10_000;
    private static final Side SIDE = Side.of(Twin.OURS, "http://127.0.0.1:1", 1, ACCOUNTS);

    @Test
    void overAllRoundsEveryAccountSignsInOnce() {
        List<Long> accounts = IntStream.range(0, 5)
                .mapToObj(number -> round(number * 2000, 2000))
                .flatMap(round -> IntStream.range(0, round.count()).mapToObj(place -> round.account(place, SIDE)))
                .toList();

        assertThat(accounts)
                .hasSize(ACCOUNTS)
                .doesNotHaveDuplicates()
                .contains(1L, (long) ACCOUNTS)
                .doesNotContain(ACCOUNTS + 1L);
    }

    @Test
    void theWarmUpTakesTheAccountsBehindTheMeasuredOnes() {
        assertThat(new Round(Twin.OURS, 0, ACCOUNTS, 500, Duration.ofHours(1)).account(0, SIDE))
                .isEqualTo(ACCOUNTS + 1L);
    }

    @Test
    void aRoundEndsWithItsLastAccount() {
        Round round = round(0, 3);
        round.begin();

        assertThat(round.takes(2)).isTrue();
        assertThat(round.takes(3)).isFalse();
    }

    @Test
    void aRoundEndsWhenItsTimeIsUp() {
        Round round = new Round(Twin.OURS, 1, 0, 3, Duration.ZERO);
        round.begin();

        assertThat(round.takes(0)).isFalse();
    }

    private static Round round(int first, int count) {
        return new Round(Twin.OURS, 1, first, count, Duration.ofHours(1));
    }
}
