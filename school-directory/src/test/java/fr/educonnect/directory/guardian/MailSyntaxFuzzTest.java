package fr.educonnect.directory.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever stands where a mail address should (security 41). */
class MailSyntaxFuzzTest {

    private static final List<String> ADDRESSES = List.of(
            "helene.leveque-martin@exemple.fr",
            "o'brien+ecole@mail.exemple.co.uk",
            "rené@académie.exemple",
            "a@b.fr",
            "a.".repeat(15) + "a@" + "b.".repeat(7) + "fr",
            "a".repeat(64) + "@" + "b".repeat(63) + ".fr");

    @Test
    void whatIsTakenIsOneAddressAndNothingElse() {
        Fuzzing.times(10_000, random -> {
            String typed = random.nextInt(4) == 0 ? HostileInput.text(random) : HostileInput.near(random, ADDRESSES);

            if (MailSyntax.matches(typed)) {
                assertThat(typed.length()).isLessThanOrEqualTo(254);
                assertThat(typed.chars().filter(c -> c == '@').count()).isOne();
                assertThat(typed).doesNotContainPattern("[\\s\\p{Cntrl}\\p{Cf}\\p{Cs}<>()\\[\\]\",;:\\\\]");
            }
        });
    }

    @Test
    void almostAnAddressTakesNoTimeToRefuse() {
        Fuzzing.times(300, random -> {
            String part = HostileInput.pick(random, List.of("a", "a.", "a-", "é", "a@", ".", "a.b@", "1"));
            String almost = part.repeat(random.nextInt(250 / part.length())) + "@" + part.repeat(60) + "!";

            assertThat(MailSyntax.matches(almost)).isFalse();
        });
    }
}
