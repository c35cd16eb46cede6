package fr.educonnect.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceRoundsTest {

    private final PaceRounds rounds = new PaceRounds(3);

    @Test
    void quickAndSlowTakeTurnsAndTheCarriersHangLast() {
        assertThat(IntStream.rangeClosed(0, rounds.count()).mapToObj(rounds::of))
                .containsExactly(
                        Pace.QUICK, Pace.QUICK, Pace.SLOW, Pace.SLOW, Pace.QUICK, Pace.QUICK, Pace.SLOW, Pace.HANGING);
    }

    @Test
    void roundsAtTheSamePlaceAreNeighbours() {
        assertThat(rounds.of(Pace.QUICK)).isEqualTo(List.of(1, 4, 5));
        assertThat(rounds.of(Pace.SLOW)).isEqualTo(List.of(2, 3, 6));
    }
}
