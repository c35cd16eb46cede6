package fr.educonnect.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Pace;
import fr.educonnect.benchmarks.load.PaceRounds;
import fr.educonnect.benchmarks.load.Twin;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PaceResultTest {

    private static final PaceRounds ROUNDS = new PaceRounds(2);

    @Test
    void theSlowestHundredthCountsNotTheMedian() {
        PaceResult result = result(100, 125, 110);

        assertThat(result.growth(Pace.SLOW)).isEqualTo(0.25, Offset.offset(1e-9));
        assertThat(result.growth(Pace.HANGING)).isEqualTo(0.10, Offset.offset(1e-9));
        assertThat(result.met()).isFalse();
        assertThat(result.byPace().csv()).contains(";25.00;25.00 to 25.00;≤ 20.00;not met", ";10.00;;≤ 20.00;met");
    }

    @Test
    void aFifthMoreIsAllowed() {
        assertThat(result(100, 120, 120).met()).isTrue();
        assertThat(result(100, 100, 121).met()).isFalse();
    }

    @Test
    void theWarmUpCountsForNothing() {
        assertThat(result(100, 100, 100).measured()).isEqualTo(5 * 100);
    }

    @Test
    void aRoundWithoutSignInsMakesTheRunIncomplete() {
        Outcome outcome = new Outcome(signIns(1, 100), List.of(), List.of(), List.of());

        assertThat(new PaceResult(outcome, ROUNDS).complete()).isFalse();
    }

    /** Two of a hundred sign-ins of each round take that long, the others one millisecond. */
    private static PaceResult result(long quick, long slow, long hanging) {
        List<Outcome.SignIn> signIns = new ArrayList<>(signIns(0, 9_000));
        for (int round = 1; round <= ROUNDS.count(); round++) {
            long millis =
                    switch (ROUNDS.of(round)) {
                        case QUICK -> quick;
                        case SLOW -> slow;
                        case HANGING -> hanging;
                    };
            signIns.addAll(signIns(round, millis));
        }
        return new PaceResult(new Outcome(signIns, List.of(), List.of(), List.of()), ROUNDS);
    }

    private static List<Outcome.SignIn> signIns(int round, long slowestMillis) {
        List<Outcome.SignIn> signIns = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            signIns.add(new Outcome.SignIn(Twin.OURS, round, 0, (i < 2 ? slowestMillis : 1) * 1_000_000));
        }
        return signIns;
    }
}
