package fr.educonnect.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final Level WARM = new Level(80, 400, 20, 0, 100 << 20);

    @Test
    void whatBreathesIsNoLeak() {
        assertThat(new Growth("node", WARM, new Level(100, 420, 30, 0, 120 << 20)).figures())
                .noneMatch(Growth.Figure::leaks);
    }

    @Test
    void whatGrowsWithEveryVisitIs() {
        assertThat(new Growth("node", WARM, new Level(700, 2_000, 60, 0, 300 << 20)).figures())
                .allMatch(Growth.Figure::leaks)
                .extracting(Growth.Figure::name)
                .contains("node: threads", "node: heap after a full collection (MiB)");
    }
}
