package fr.educonnect.authenticators.recovery.identify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiantTest {

    @ParameterizedTest
    @ValueSource(strings = {"h.leveque-martin", " H.Leveque-Martin ", "👪", "${jndi}", "<b>"})
    void whateverIsOneWordIsTaken(String typed) {

        assertThat(Identifiant.problem(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\0b", "a\r\nb", "a\tb"})
    void spacesAndControlCharactersAreNoPartOfOne(String typed) {
        assertThat(Identifiant.problem(typed)).contains("educonnect.recovery.identifiant.shape");
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(Identifiant.problem(" ")).contains("educonnect.recovery.identifiant.empty");
        assertThat(Identifiant.problem("a".repeat(64))).isEmpty();
        assertThat(Identifiant.problem("a".repeat(65))).contains("educonnect.recovery.identifiant.shape");
    }
}
