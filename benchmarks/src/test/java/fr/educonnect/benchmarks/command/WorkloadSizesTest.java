package fr.educonnect.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.benchmarks.load.LoadSize;
import fr.educonnect.benchmarks.load.Workload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkloadSizesTest {

    @ParameterizedTest
    @EnumSource(Workload.class)
    void aSmallShareIsSmallButDecidesNothingAway(Workload workload) {
        LoadSize size = new WorkloadSizes(0.01).of(workload);

        assertThat(size.rounds()).isEqualTo(2);
        assertThat(size.perRound()).isGreaterThanOrEqualTo(size.concurrency());
        assertThat(size.measured()).isLessThan(new WorkloadSizes(1).of(workload).measured());
    }

    @ParameterizedTest
    @EnumSource(Workload.class)
    void theFullAmountHasRoundsEnoughForASignTest(Workload workload) {
        assertThat(new WorkloadSizes(1).of(workload).rounds()).isGreaterThanOrEqualTo(6);
    }
}
