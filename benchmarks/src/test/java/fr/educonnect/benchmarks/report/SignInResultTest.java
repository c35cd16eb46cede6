package fr.educonnect.benchmarks.report;

import static fr.educonnect.benchmarks.load.Twin.OURS;
import static fr.educonnect.benchmarks.load.Twin.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Twin;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInResultTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void ratesAndQueriesLeaveOutTheWarmUp() {
        SignInResult result = new SignInResult(
                new Outcome(
                        List.of(
                                signIn(OURS, 0, 0, 100),
                                signIn(OURS, 1, 100, 101),
                                signIn(OURS, 1, 100, 102),
                                signIn(STOCK, 1, 200, 201),
                                signIn(STOCK, 1, 200, 201)),
                        List.of(),
                        List.of(asked(OURS, 0, 50), asked(OURS, 1, 2)),
                        List.of(took(OURS, 0, 900), took(OURS, 1, 80), took(STOCK, 1, 60))),
                1);

        Measure rate = result.measures().get(0);
        assertThat(rate.ours()).hasValue(1);
        assertThat(rate.stock()).hasValue(2);
        assertThat(rate.met()).isFalse();
        assertThat(result.measures().get(3).ours()).hasValue(40);
        assertThat(result.measures().get(3).ratio()).hasValue(0.75);
        assertThat(result.measures().get(4).ours()).hasValue(1);
    }

    @Test
    void aRoundWithoutSignInsOfOneTwinMakesTheRunIncomplete() {
        Outcome outcome = new Outcome(
                List.of(signIn(OURS, 1, 0, 1)), List.of(new Outcome.Failure(STOCK, 1)), List.of(), List.of());

        assertThat(new SignInResult(outcome, 1).complete()).isFalse();
    }

    private static Outcome.SignIn signIn(Twin twin, int round, long start, long end) {
        return new Outcome.SignIn(twin, round, start * SECOND, end * SECOND);
    }

    private static Outcome.Statement asked(Twin twin, int round, long calls) {
        return new Outcome.Statement(twin, round, BenchmarkPostgres.SCHOOL, "SELECT", calls, 1);
    }

    private static Outcome.Effort took(Twin twin, int round, double millis) {
        return new Outcome.Effort(twin, round, millis);
    }
}
