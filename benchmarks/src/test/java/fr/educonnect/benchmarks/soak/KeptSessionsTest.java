package fr.educonnect.benchmarks.soak;

import static fr.educonnect.benchmarks.load.SoakRequest.REFRESH;
import static fr.educonnect.benchmarks.load.SoakRequest.TOKENS;
import static fr.educonnect.benchmarks.soak.Answers.failed;
import static fr.educonnect.benchmarks.soak.Answers.fine;
import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.benchmarks.load.SoakOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptSessionsTest {

    private static final Outage BASE = new Outage("base", 100_000, 120_000, true, Long.MAX_VALUE);

    @Test
    void aSessionFromBeforeThatIsRefreshedAfterTheReturnIsKept() {
        assertThat(KeptSessions.of(
                        BASE,
                        List.of(
                                fine(TOKENS, 1, 90),
                                failed(REFRESH, 1, 105, "503"),
                                fine(REFRESH, 1, 125),
                                fine(TOKENS, 2, 130),
                                fine(REFRESH, 2, 140))))
                .isEqualTo(new KeptSessions(1, 0, 0));
    }

    @Test
    void theOtherNodeKeepsASessionWhileTheKilledOneIsAway() {
        Outage node = new Outage("node 1", 100_000, 180_000, false, Long.MAX_VALUE);

        assertThat(KeptSessions.of(
                        node,
                        List.of(
                                fine(TOKENS, 1, 90),
                                fine(REFRESH, 1, 110),
                                fine(TOKENS, 2, 90),
                                failed(REFRESH, 2, 110, "503"),
                                fine(TOKENS, 3, 120),
                                fine(REFRESH, 3, 130))))
                .isEqualTo(new KeptSessions(1, 0, 1));
    }

    @Test
    void aSessionThatIsGoneIsLost() {
        assertThat(KeptSessions.of(
                        BASE, List.of(fine(TOKENS, 1, 90), failed(REFRESH, 1, 125, SoakOutcome.SESSION_GONE))))
                .isEqualTo(new KeptSessions(0, 1, 0));
    }

    @Test
    void otherErrorsSayNothingAboutTheSession() {
        assertThat(KeptSessions.of(BASE, List.of(fine(TOKENS, 1, 90), failed(REFRESH, 1, 125, "500"))))
                .isEqualTo(new KeptSessions(0, 0, 1));
    }

    @Test
    void whoDoesNotAskAfterwardsDoesNotCount() {
        assertThat(KeptSessions.of(BASE, List.of(fine(TOKENS, 1, 90), fine(REFRESH, 1, 95))))
                .isEqualTo(new KeptSessions(0, 0, 0));
    }
}
