package fr.educonnect.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.benchmarks.base.Parents;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final int ACCOUNTS = 10_000;

    @Test
    void overAllRoundsEveryAccountSignsInOnce() {
        List<String> identifiants = IntStream.range(0, 5)
                .mapToObj(number -> round(number * 2000, 2000))
                .flatMap(round ->
                        IntStream.range(0, round.count()).mapToObj(place -> round.identifiant(place, ACCOUNTS)))
                .toList();

        assertThat(identifiants)
                .hasSize(ACCOUNTS)
                .doesNotHaveDuplicates()
                .contains(Parents.identifiant(1), Parents.identifiant(ACCOUNTS))
                .doesNotContain(Parents.identifiant(ACCOUNTS + 1));
    }

    @Test
    void theWarmUpTakesTheAccountsBehindTheMeasuredOnes() {
        assertThat(round(ACCOUNTS, 500).identifiant(0, ACCOUNTS)).isEqualTo(Parents.identifiant(ACCOUNTS + 1));
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
