package fr.educonnect.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.benchmarks.base.DatabaseAccess;
import org.junit.jupiter.api.Test;

class TwinRoundsTest {

    @Test
    void theTwinsChangePlaces() {
        assertThat(TwinRounds.of(plan(Workload.SIGN_IN)))
                .extracting(Round::name)
                .containsExactly(
                        "ours warm-up",
                        "stock warm-up",
                        "ours round 1",
                        "stock round 1",
                        "stock round 2",
                        "ours round 2");
    }

    @Test
    void whereStockHasNothingLikeItOursIsAlone() {
        assertThat(TwinRounds.of(plan(Workload.ACTIVATION)))
                .extracting(Round::name)
                .containsExactly("ours warm-up", "ours round 1", "ours round 2");
    }

    private static LoadPlan plan(Workload workload) {
        Side side = Side.of(Twin.OURS, "http://127.0.0.1:1", 1, 100);
        return LoadPlan.of(
                workload,
                new LoadSize(10, 2, 50, 8, 60),
                side,
                side,
                new Secrets("client", "password"),
                new DatabaseAccess("jdbc:postgresql:x", "x", ""));
    }
}
