package fr.educonnect.authenticators.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    private static final CommonPasswords SHIPPED = CommonPasswords.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse2024!!",
                "MotDePasse",
                "!!2024motdepasse",
                "123456789",
                "azertyuiop123",
                "password123456",
                "Bibliothèque12",
                "anniversaire1",
                "Alexandre2010",
                "Azerty.123456"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(SHIPPED.contain(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quatre-mots-de-passe",
                "tilleul-ardoise-marmite-47",
                "motdepassedeleo",
                "!!!!????!!!!",
                "",
                "漢字仮名"
            })
    void letsOthersPass(String password) {
        assertThat(SHIPPED.contain(password)).isFalse();
    }

    @Test
    void signsInTheMiddleMakeAnotherPassword() {
        CommonPasswords common = new CommonPasswords(Set.of("soleil", "1234"));
        assertThat(common.contain("so-leil")).isFalse();
        assertThat(common.contain("-soleil-")).isTrue();
        assertThat(common.contain("1234")).isTrue();
        assertThat(common.contain("12345")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "azertyazerty", "motdepassemotdepasse", "123123123123", "Educonnect2026!"})
    void whatIsRepeatedAndTheNameOfTheServiceAreCommon(String password) {
        assertThat(CommonPasswords.shipped().contain(password)).isTrue();
    }

    @Test
    void aRepeatedWordThatNobodyElseTakesIsNot() {
        assertThat(CommonPasswords.shipped().contain("parapluie-vert-parapluie-vert-"))
                .isFalse();
    }
}
