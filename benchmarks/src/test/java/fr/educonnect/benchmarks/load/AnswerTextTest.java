package fr.educonnect.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void aPageIsCalledByItsTitle() {
        assertThat(AnswerText.of(500, "<html><head><title>Erreur :\n L&#39;école</title></head><body>…</body></html>"))
                .isEqualTo("500 Erreur : L'école");
    }

    @Test
    void anythingElseByItsBeginning() {
        assertThat(AnswerText.of(503, "Bootstrap in progress. Retry in 1 seconds."))
                .isEqualTo("503 Bootstrap in progress. Retry in 1 seconds.");
        assertThat(AnswerText.of(400, "a;b|c")).isEqualTo("400 a b c");
        assertThat(AnswerText.of(504, "")).isEqualTo("504");
        assertThat(AnswerText.of(500, "x".repeat(200))).hasSizeLessThan(80).endsWith("…");
    }
}
