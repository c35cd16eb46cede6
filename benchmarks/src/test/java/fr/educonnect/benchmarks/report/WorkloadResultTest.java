package fr.educonnect.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Twin;
import fr.educonnect.benchmarks.load.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadResultTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void aRefreshThatAsksTheSchoolBaseMissesItsGoal() {
        assertThat(queries(Workload.REFRESH, 0).met()).isTrue();
        assertThat(queries(Workload.REFRESH, 1).met()).isFalse();
        assertThat(queries(Workload.SIGN_IN, 1).met()).isTrue();
        assertThat(queries(Workload.SIGN_IN, 2).met()).isFalse();
    }

    @Test
    void theRateCountsFromTheFirstRequestAndTheTimeFromWhereItIsTold() {
        Outcome outcome = new Outcome(
                List.of(new Outcome.SignIn(Twin.OURS, 1, 0, 3 * SECOND, 4 * SECOND)),
                List.of(),
                List.of(),
                List.of(new Outcome.Effort(Twin.OURS, 1, 10)));

        WorkloadResult result = new WorkloadResult(Workload.CODE_CHECK, outcome, 1);

        assertThat(result.complete()).isTrue();
        assertThat(result.measures().get(0).ours()).hasValue(0.25);
        assertThat(result.measures().get(1).ours()).hasValue(1000);
        assertThat(result.measures())
                .allSatisfy(measure -> assertThat(measure.stock()).isEmpty());
        assertThat(result.confidence()).isEmpty();
    }

    private static Measure queries(Workload workload, long calls) {
        Outcome outcome = new Outcome(
                List.of(new Outcome.SignIn(Twin.OURS, 1, 0, SECOND), new Outcome.SignIn(Twin.STOCK, 1, 0, SECOND)),
                List.of(),
                List.of(new Outcome.Statement(Twin.OURS, 1, BenchmarkPostgres.SCHOOL, "SELECT", calls, 1)),
                List.of(new Outcome.Effort(Twin.OURS, 1, 10), new Outcome.Effort(Twin.STOCK, 1, 10)));
        List<Measure> measures = new WorkloadResult(workload, outcome, 1).measures();
        return measures.get(measures.size() - 1);
    }
}
