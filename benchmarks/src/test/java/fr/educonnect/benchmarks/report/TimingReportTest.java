package fr.educonnect.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.benchmarks.recovery.Step;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimingReportTest {

    private final TimingReport report = new TimingReport();

    @Test
    void equalTimesTellNothing() {
        addPairs(40, 44.9);

        assertThat(report.met()).isTrue();
        assertThat(report.table().toString()).contains("met").doesNotContain("not met");
    }

    @Test
    void oneStepThatTellsIsEnough() {
        addPairs(40, 40);
        for (int i = 0; i < 8; i++) {
            Map<Step, Double> slow = all(40);
            slow.put(Step.CODE, 2_040.0);
            report.add(slow, all(40));
        }

        assertThat(report.difference(Step.CODE)).isGreaterThan(TimingReport.GOAL);
        assertThat(report.difference(Step.ADDRESS)).isZero();
        assertThat(report.met()).isFalse();
        assertThat(report.table().toString()).contains("not met");
    }

    @Test
    void aSlowerUnknownTellsAsWell() {
        addPairs(40, 46);

        assertThat(report.met()).isFalse();
    }

    private void addPairs(double known, double unknown) {
        for (int i = 0; i < 6; i++) {
            report.add(all(known), all(unknown));
        }
    }

    private static Map<Step, Double> all(double millis) {
        Map<Step, Double> times = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            times.put(step, millis);
        }
        return times;
    }
}
