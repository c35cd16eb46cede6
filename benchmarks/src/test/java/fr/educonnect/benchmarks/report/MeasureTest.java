package fr.educonnect.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void aRatioAboveOneIsAlwaysTheBetterOne() {
        assertThat(Measure.higherIsBetter("rate", 30, 20).ratio()).hasValue(1.5);
        assertThat(Measure.lowerIsBetter("time", 20, 30).ratio()).hasValue(1.5);
        assertThat(Measure.atMost("queries", 1, 2).ratio()).hasValue(0.5);
    }

    @Test
    void aGoalIsMetToTheDigitsThatAreShown() {
        assertThat(Measure.higherIsBetter("rate", 0.946, 1).withGoal(0.95).met())
                .isTrue();
        assertThat(Measure.higherIsBetter("rate", 0.944, 1).withGoal(0.95).met())
                .isFalse();
    }

    @Test
    void theCsvLeavesOutWhatThereIsNot() {
        assertThat(ResultCsv.of(List.of(
                        Measure.higherIsBetter("rate", 38, 40).withGoal(0.95), Measure.atMost("queries", 1, 1))))
                .isEqualTo("""
                        name;ours;stock;ratio;goal
                        rate;38.00;40.00;0.95;0.95
                        queries;1.00;;1.00;1.00
                        """);
    }

    @Test
    void theTableTellsWhetherTheGoalIsMet() {
        assertThat(MarkdownTable.of(List.of(
                                Measure.higherIsBetter("rate", 30, 40).withGoal(0.95),
                                Measure.lowerIsBetter("time", 1234, 1000)))
                        .toString())
                .isEqualTo("""
                        |      |  ours | stock | ratio |   goal |         |
                        |------|------:|------:|------:|-------:|--------:|
                        | rate | 30.00 | 40.00 |  0.75 | ≥ 0.95 | not met |
                        | time |  1234 |  1000 |  0.81 |        |         |
                        """);
    }
}
