package fr.educonnect.benchmarks.report;

import static fr.educonnect.benchmarks.load.SoakRequest.ADDRESS;
import static fr.educonnect.benchmarks.load.SoakRequest.REFRESH;
import static fr.educonnect.benchmarks.load.SoakRequest.TOKENS;
import static fr.educonnect.benchmarks.soak.Answers.failed;
import static fr.educonnect.benchmarks.soak.Answers.fine;
import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.benchmarks.base.Parents;
import fr.educonnect.benchmarks.load.SoakOutcome;
import fr.educonnect.benchmarks.load.SoakOutcome.Answer;
import fr.educonnect.benchmarks.recovery.ArrivedMessage;
import fr.educonnect.benchmarks.soak.Growth;
import fr.educonnect.benchmarks.soak.Level;
import fr.educonnect.benchmarks.soak.Outage;
import fr.educonnect.benchmarks.soak.SoakRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoakResultTest {

    private static final Level WARM = new Level(80, 400, 20, 0, 100 << 20);
    private static final ArrivedMessage MAIL =
            new ArrivedMessage(ArrivedMessage.Kind.MAIL, Parents.address(7), "id", 31_000);

    private static final List<Answer> GOOD = List.of(
            fine(TOKENS, 1, 20),
            fine(ADDRESS, 7, 30),
            failed(REFRESH, 1, 45, "503"),
            fine(REFRESH, 1, 60),
            failed(REFRESH, 1, 85, "500"),
            fine(REFRESH, 1, 99));

    @Test
    void failuresWhileSomethingIsAwayAreToldAndMissNoGoal() {
        SoakResult result = result(GOOD, WARM);

        assertThat(result.met()).isTrue();
        assertThat(ResultCsv.of(result.measures()))
                .contains(
                        "requests;6.00;;;\n",
                        "failed requests;2.00;;;\n",
                        "failed requests before the first outage;0.00;;;\n",
                        "node 1: sessions from before that were refreshed afterwards;1.00;;;\n",
                        "node 1: sessions lost;0.00;;1.00;1.00\n",
                        "base: from its return to the last failure (s);0.00;;;\n",
                        "messages lost otherwise;0.00;;1.00;1.00\n");
        assertThat(result.errors().csv()).contains("base;500;refresh;1\n", "node 1;503;refresh;1\n");
        assertThat(result.timeline().csv()).contains("40;1;1;0;0;node 1 goes\n", "80;1;1;0;0;base goes\n");
        assertThat(result.named()).isEmpty();
    }

    @Test
    void aLostSessionMissesTheGoal() {
        List<Answer> answers = new ArrayList<>(GOOD);
        answers.add(failed(REFRESH, 1, 99, SoakOutcome.SESSION_GONE));

        assertThat(result(answers, WARM).met()).isFalse();
    }

    @Test
    void aMissingMessageMissesTheGoalAndIsNamed() {
        List<Answer> answers = new ArrayList<>(GOOD);
        answers.add(fine(ADDRESS, 8, 70));

        SoakResult result = result(answers, WARM);
        assertThat(result.met()).isFalse();
        assertThat(result.named()).contains("Missing", Parents.address(8));
    }

    @Test
    void aLeakMissesTheGoal() {
        assertThat(result(GOOD, new Level(500, 400, 20, 0, 100 << 20)).met()).isFalse();
    }

    private static SoakResult result(List<Answer> answers, Level end) {
        return new SoakResult(new SoakRun.Outcome(
                0,
                new SoakOutcome(answers),
                List.of(MAIL),
                new Outage("node 1", 40_000, 50_000, false, 80_000),
                new Outage("base", 80_000, 90_000, true, Long.MAX_VALUE),
                List.of(new Growth("keycloak-1", WARM, end), new Growth("keycloak-2", WARM, WARM)),
                0));
    }
}
