package fr.educonnect.benchmarks.soak;

import static fr.educonnect.benchmarks.soak.Answers.failed;
import static fr.educonnect.benchmarks.soak.Answers.fine;
import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.benchmarks.load.SoakOutcome.Answer;
import fr.educonnect.benchmarks.load.SoakRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final Outage KILL = new Outage("node", 100_000, 130_000, false, 200_000);
    private static final Outage BASE = new Outage("base", 100_000, 120_000, true, Long.MAX_VALUE);

    @Test
    void countsFromTheKillToTheFirstTenSecondsWithoutAFailure() {
        Recovery recovery = Recovery.of(KILL, steadyButFailingAt(101, 104, 112));

        assertThat(recovery.failed()).isEqualTo(3);
        assertThat(recovery.quietAfter()).hasValue(12);
        assertThat(recovery.lastFailureAfter()).hasValue(12);
    }

    @Test
    void aLaterFailureDoesNotHideTheQuietTimeButIsToldToo() {
        Recovery recovery = Recovery.of(KILL, steadyButFailingAt(102, 150));

        assertThat(recovery.quietAfter()).hasValue(2);
        assertThat(recovery.lastFailureAfter()).hasValue(50);
    }

    @Test
    void countsFromTheReturnWhereNothingCanWorkBefore() {
        Recovery recovery = Recovery.of(BASE, steadyButFailingAt(105, 119, 123));

        assertThat(recovery.failed()).isEqualTo(3);
        assertThat(recovery.quietAfter()).hasValue(3);
    }

    @Test
    void nothingFailed() {
        Recovery recovery = Recovery.of(KILL, steadyButFailingAt());

        assertThat(recovery.quietAfter()).hasValue(0);
        assertThat(recovery.lastFailureAfter()).isEmpty();
    }

    @Test
    void timeWithoutAnyAnswerIsNotQuiet() {
        List<Answer> silent = List.of(
                failed(SoakRequest.REFRESH, 1, 101, "504"),
                failed(SoakRequest.REFRESH, 1, 120, "504"),
                fine(SoakRequest.REFRESH, 1, 121));

        assertThat(Recovery.of(KILL, silent).quietAfter()).hasValue(20);
        assertThat(Recovery.of(KILL, silent.subList(0, 2)).quietAfter()).isEmpty();
    }

    @Test
    void whatFailsAfterTheNextEventBelongsToThat() {
        assertThat(Recovery.of(KILL, steadyButFailingAt(205)).failed()).isZero();
    }

    private static List<Answer> steadyButFailingAt(Integer... seconds) {
        List<Answer> answers = new ArrayList<>();
        for (int second = 90; second < 220; second++) {
            answers.add(
                    List.of(seconds).contains(second)
                            ? failed(SoakRequest.LOGIN_PAGE, second, second, "503")
                            : fine(SoakRequest.LOGIN_PAGE, second, second));
        }
        return answers;
    }
}
