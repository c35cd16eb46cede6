package fr.educonnect.authenticators.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a password holds, and whatever the people around it are called (security 41, 42). */
class PasswordRulesFuzzTest {

    private static final CommonPasswords COMMON = CommonPasswords.shipped();
    private static final List<String> PASSWORDS =
            List.of("motdepasse2024!!", "azertyazerty", "Quatre-mots-de-passe", "Educonnect2026", "aaaaaaaaaaaa");
    private static final List<String> NAMES =
            List.of("LÉVÊQUE-MARTIN", "d'Artigues", "Léa", "Lætitia", "h.leveque-martin", "");

    @Test
    void aCommonOneStaysCommonWithDigitsBehindIt() {
        Fuzzing.times(2_000, random -> {
            String word = HostileInput.pick(random, List.of("motdepasse", "azerty", "educonnect", "soleil"));
            String digits = Integer.toString(random.nextInt(1_000_000)) + "!?".substring(random.nextInt(3));

            assertThat(COMMON.contain(word.toUpperCase(Locale.ROOT) + digits)).isTrue();
            // Anything else has an answer, whatever it is.
            COMMON.contain(some(random, PASSWORDS));
        });
    }

    @Test
    void aNameIsFoundWhateverStandsBesideIt() {
        Fuzzing.times(500, random -> {
            PersonalNames names = new PersonalNames(some(random, NAMES), List.of(some(random, NAMES), "Lacombe"));

            assertThat(names.areIn(
                            HostileInput.pick(random, HostileInput.MEANINGFUL) + "LACOMBE" + some(random, NAMES)))
                    .isTrue();
        });
    }

    private static String some(Random random, List<String> right) {
        return random.nextBoolean() ? HostileInput.text(random) : HostileInput.near(random, right);
    }
}
