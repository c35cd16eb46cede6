package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.search.AccountSearch;
import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever an administrator types into a search reaches the base as text, and comes to an end (security 41). */
class AccountSearchFuzzTest {

    private static final DataSource DATABASE = TestDatabases.migrated(Engine.H2);
    private static final SchoolDirectory DIRECTORY =
            new JdbcSchoolDirectory(DATABASE, Clock.systemUTC(), Duration.ofSeconds(5));
    private static final List<String> TYPED =
            List.of("delmas", "a.delmas1", "Anne DELMAS", "anne@example.org", "lætitia noël", "d'artigues");

    @BeforeAll
    static void twoAccounts() {
        SchoolFixture fixture = new SchoolFixture(DATABASE);
        long lou = fixture.child("LOU", "DELMAS", LocalDate.parse("2009-03-02"));
        long anne = fixture.guardian("MME", "Anne", "DELMAS");
        long laetitia = fixture.guardian(null, "Lætitia", "NOËL");
        fixture.link(anne, lou);
        fixture.link(laetitia, lou);
        fixture.contact(anne, Contact.Kind.EMAIL, "anne@example.org");
        fixture.account("a.delmas1", anne);
        fixture.account("l.noel3", laetitia);
    }

    @Test
    void wordsFindWhatContainsThem() {
        Fuzzing.times(25, random -> {
            String typed = typed(random);

            long found = DIRECTORY.search(AccountSearch.words(typed), 0, 10).size();

            assertThat(found)
                    .isEqualTo(DIRECTORY.count(AccountSearch.words(typed)))
                    .isLessThanOrEqualTo(2);
            // Nothing that is typed is a wildcard: with a sign that nobody has in front it finds nobody.
            assertThat(DIRECTORY.count(AccountSearch.words("§" + typed.strip())))
                    .isZero();
        });
    }

    @Test
    void fieldsDoToo() {
        Fuzzing.times(40, random -> {
            AccountSearch search = AccountSearch.fields(
                    typed(random), orNull(random), orNull(random), orNull(random), random.nextBoolean());

            assertThat(DIRECTORY.search(search, 0, 10)).hasSize((int) DIRECTORY.count(search));
        });
    }

    @Test
    void noSignIsAWildcard() {
        Fuzzing.times(40, random -> {
            StringBuilder word =
                    new StringBuilder(HostileInput.pick(random, List.of("delmas", "lætitia", "a.delmas1")));
            word.insert(
                    random.nextInt(word.length() + 1),
                    HostileInput.pick(random, List.of("%", "_", "!%", "!_", "!", "\\%")));

            assertThat(DIRECTORY.count(AccountSearch.words(word.toString()))).isZero();
            assertThat(DIRECTORY.count(AccountSearch.fields(word.toString(), null, null, null, false)))
                    .isZero();
        });
    }

    @Test
    void aWholeBookIsSearchedForAsFewWords() {
        Fuzzing.times(20, random -> {
            StringBuilder book = new StringBuilder();
            for (int i = 0; i < 2_000; i++) {
                book.append("anne").append(random.nextInt(50)).append(' ');
            }

            AccountSearch search = AccountSearch.words(book.toString());

            assertThat(search.words())
                    .hasSizeLessThanOrEqualTo(AccountSearch.MOST_WORDS)
                    .doesNotHaveDuplicates();
            assertThat(DIRECTORY.count(search)).isZero();
        });
    }

    private static String typed(Random random) {
        return random.nextBoolean() ? HostileInput.text(random) : HostileInput.near(random, TYPED);
    }

    private static String orNull(Random random) {
        return random.nextInt(3) == 0 ? typed(random) : null;
    }
}
