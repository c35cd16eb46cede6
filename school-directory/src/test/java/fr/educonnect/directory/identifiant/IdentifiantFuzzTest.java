package fr.educonnect.directory.identifiant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.guardian.FoldedName;
import fr.educonnect.directory.guardian.PersonName;
import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a person is called, and whatever is typed as identifiant (security 41). */
class IdentifiantFuzzTest {

    private static final List<String> NAMES =
            List.of("LÉVÊQUE-MARTIN", "d'Artigues", "Nguyễn", "Ðorđević", "Łukasz", "Ο", "محمد", "王");
    private static final List<String> IDENTIFIANTS =
            List.of("h.leveque-martin", "h.leveque-martin2", "z.ouedraogo", "a.a.a");

    private static final List<IdentifiantPattern> PATTERNS = List.of(
            IdentifiantPattern.DEFAULT,
            new IdentifiantPattern("{first-name}.{family-name}"),
            new IdentifiantPattern("..{initial}..x{family-name}{first-name}."));

    @Test
    void everybodyGetsAnIdentifiantThatCanBeTyped() {
        Fuzzing.times(1_500, random -> {
            PersonName name = new PersonName(name(random), name(random));

            String identifiant =
                    HostileInput.pick(random, PATTERNS).stemOf(name).numbered(random.nextInt(Integer.MAX_VALUE));

            assertThat(identifiant)
                    .matches("[a-z]+(\\.[a-z]+)*[0-9]*")
                    .hasSizeLessThanOrEqualTo(NewAccount.IDENTIFIANT_LENGTH);
            assertThat(NewAccount.canonical(identifiant)).isEqualTo(identifiant);
        });
    }

    @Test
    void whatIsTypedHasOneForm() {
        Fuzzing.times(5_000, random -> {
            String typed = typed(random);

            String canonical = NewAccount.canonical(typed);

            assertThat(NewAccount.canonical(canonical)).isEqualTo(canonical);
            assertThat(NewAccount.canonical(" " + typed + "\t")).isEqualTo(canonical);
        });
    }

    @Test
    void anAccountIsMadeWithAnIdentifiantOrNotAtAll() {
        Fuzzing.times(5_000, random -> {
            String typed = typed(random);

            Throwable refused =
                    catchThrowable(() -> new NewAccount(typed, List.of(1L), AccountStatus.CREATED, Optional.empty()));

            if (refused == null) {
                assertThat(NewAccount.canonical(typed)).matches("\\S{1,64}");
            } else {
                assertThat(refused).isInstanceOf(IllegalArgumentException.class);
                assertThat(refused.getMessage()).isEqualTo("An identifiant has 1 to 64 characters and no space");
            }
        });
    }

    @Test
    void namesThatAreFoldedStayAsTheyAre() {
        Fuzzing.times(1_500, random -> {
            String name = name(random);

            String folded = FoldedName.of(name).text();

            assertThat(FoldedName.of(folded).text()).isEqualTo(folded);
            assertThat(folded).doesNotContainPattern("[^\\p{L}\\p{N}]");
        });
    }

    private static String name(Random random) {
        return random.nextBoolean() ? HostileInput.text(random) : HostileInput.near(random, NAMES);
    }

    private static String typed(Random random) {
        return random.nextBoolean() ? HostileInput.text(random) : HostileInput.near(random, IDENTIFIANTS);
    }
}
