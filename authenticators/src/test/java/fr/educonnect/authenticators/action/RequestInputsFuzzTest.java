package fr.educonnect.authenticators.action;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.authenticators.recovery.mail.TypedAddress;
import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What forms, addresses and the console bring besides numbers and dates: taken as what it is, or refused (security 41). */
class RequestInputsFuzzTest {

    private static final List<String> ADDRESSES = List.of("helene.leveque-martin@exemple.fr", "a@b.fr", " A@B.FR ");
    private static final List<String> GOALS = List.of("password", "identifiant", "activation", "letter", "PASSWORD");
    private static final List<String> NUMBERS = List.of("5", " 5 ", "0", "-1", "10", "11", "2147483648", "٥");
    private static final NumberSetting TRIES = new NumberSetting("tries", "Tries", "How many.", 1, 10, 5);

    @Test
    void aTypedAddressIsOneOrSaysWhatIsWrong() {
        Fuzzing.times(5_000, random -> {
            String typed = some(random, ADDRESSES);
            String wrong = TypedAddress.problem(typed).orElse("");

            assertThat(wrong).isIn("", "educonnect.recovery.address.empty", "educonnect.recovery.address.shape");
            assertThat(wrong.endsWith("empty")).isEqualTo(typed.isBlank());
            if (wrong.isEmpty()) {
                assertThat(typed.strip()).matches("[^\\s<>\"]+@[^\\s<>\"]+");
            }
        });
    }

    @Test
    void aLinkNamesAGoalExactlyOrNone() {
        Fuzzing.times(5_000, random -> {
            String typed = some(random, GOALS);

            Goal.of(typed).ifPresent(goal -> assertThat(goal.parameter()).isEqualTo(typed));
        });
    }

    @Test
    void aSettingIsANumberBetweenItsLimits() {
        Fuzzing.times(5_000, random -> {
            String typed = some(random, NUMBERS);

            if (TRIES.accepts(typed)) {
                assertThat(Integer.parseInt(typed.strip())).isBetween(1, 10);
            }
        });
    }

    private static String some(Random random, List<String> right) {
        return random.nextBoolean() ? HostileInput.text(random) : HostileInput.near(random, right);
    }
}
