package fr.educonnect.authenticators.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNamesTest {

    private final PersonalNames names = new PersonalNames(
            "h.leveque-martin2",
            Arrays.asList("Hélène", "LÉVÊQUE-MARTIN", null, "Lætitia", "d'Artigues", "Léa", "LE BŒUF", "Ÿ"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Helene-aime-le-foot",
                "HÉLÈNE 2010 2010",
                "mon-He\u0301le\u0300ne-a-moi",
                "leveque--------",
                "jean*MARTIN*1980",
                "vivelaetitia!",
                "viveLætitia!!",
                "des-artigues-12",
                "grosboeuf-bleu",
                "grosBŒUFbleu",
                "aa-H.Leveque-Martin2-aa",
                "Lea2024Lea2024",
                "monpetitlea2024",
                "leaestgrande"
            })
    void findsNamesWhateverTheirWriting(String password) {
        assertThat(names.areIn(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quatre-mots-de-passe",
                "bouleau-brebis-lilas-12",
                "hel-ene-leve-que",
                "la-petite-mar-tin",
                "h.leveq-martn2",
                "y-y-y-y-y-y-y-y",
                "d-le-d-le-d-le"
            })
    void letsOtherWordsPass(String password) {
        assertThat(names.areIn(password)).isFalse();
    }

    @Test
    void nothingIsForbiddenWhereNothingIsKnown() {
        assertThat(new PersonalNames(null, List.of()).areIn("whatever it is")).isFalse();
        assertThat(new PersonalNames("ab", List.of("", " ", "-")).areIn("ab ab ab ab - "))
                .isFalse();
    }

    @Test
    void signsOfANameAreNoPattern() {
        assertThat(new PersonalNames("a.b*c", List.of("(.*)")).areIn("axbbbbc")).isFalse();
        assertThat(new PersonalNames("a.b*c", List.of()).areIn("12a.b*c34")).isTrue();
    }
}
