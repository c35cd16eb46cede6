package fr.educonnect.authenticators.recovery.identify;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever stands in <em>Identifiant</em> (security 41). */
class TypedIdentifiantFuzzTest {

    private static final List<String> IDENTIFIANTS =
            List.of("h.leveque-martin", " H.LEVEQUE ", "z.ouedraogo2", "a".repeat(64), "a".repeat(65));

    @Test
    void mayBeOneOrSaysWhatIsWrong() {
        Fuzzing.times(10_000, random -> {
            String typed = random.nextBoolean() ? HostileInput.text(random) : HostileInput.near(random, IDENTIFIANTS);
            String wrong = Identifiant.problem(typed).orElse("");

            assertThat(wrong)
                    .isIn("", "educonnect.recovery.identifiant.empty", "educonnect.recovery.identifiant.shape");
            assertThat(wrong.endsWith("empty")).isEqualTo(typed.isBlank());
            if (wrong.isEmpty()) {
                assertThat(typed.strip())
                        .hasSizeBetween(1, NewAccount.IDENTIFIANT_LENGTH)
                        .doesNotContainPattern("[\\s\\p{Cntrl}\\u0085]");
            }
        });
    }
}
