package fr.educonnect.directory.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.pseudonym.Pseudonyms;
import fr.educonnect.directory.quota.Window.Sliding;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectsTest {

    private static final Subjects SUBJECTS = new Subjects(new Pseudonyms(new byte[Pseudonyms.KEY_BYTES]));

    @Test
    void spellingsOfTheSameThingAreOneSubject() {
        assertThat(SUBJECTS.identifiant(" A.Delmas1 ")).isEqualTo(SUBJECTS.identifiant("a.delmas1"));
        assertThat(SUBJECTS.address(" Anne@Example.org ")).isEqualTo(SUBJECTS.address("anne@example.org"));
    }

    @Test
    void kindsValuesAndKeysAreToldApart() {
        byte[] otherKey = new byte[Pseudonyms.KEY_BYTES];
        Arrays.fill(otherKey, (byte) 1);
        Subject anne = SUBJECTS.identifiant("x");

        assertThat(List.of(
                        anne,
                        SUBJECTS.number("x"),
                        SUBJECTS.address("x"),
                        SUBJECTS.network("x"),
                        SUBJECTS.realm("x"),
                        SUBJECTS.identifiant("y"),
                        SUBJECTS.wrongCodes(anne),
                        new Subjects(new Pseudonyms(otherKey)).identifiant("x")))
                .doesNotHaveDuplicates();
        assertThat(SUBJECTS.wrongCodes(SUBJECTS.wrongCodes(anne))).isEqualTo(SUBJECTS.wrongCodes(anne));
    }

    @Test
    void property28_keyTellsTheKindOnly() {
        assertThat(Stream.of(
                        SUBJECTS.number("+33639981278"),
                        SUBJECTS.number("+33639981278").wrongCodes()))
                .extracting(Subject::key)
                .allMatch(key -> key.matches("(wrong-codes:)?number:[A-Za-z0-9_-]{43}"));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,                192.0.2.1,                  true",
        "192.0.2.1,                192.0.2.2,                  false",
        "2001:db8:0:1::1,          2001:DB8:0:1:ffff::2,       true",
        "2001:db8:0:1::1,          2001:db8:0:2::1,            false",
        "2001:db8:0:1::1%eth0,     2001:db8:0:1::1,            true",
        "::ffff:192.0.2.1,         192.0.2.1,                  true",
        "unknown,                  unknown,                    true",
        "a:not-an-address,         a:another,                  false"
    })
    void ipv6CountsAsItsNetwork(String one, String other, boolean same) {
        assertThat(SUBJECTS.network(one).equals(SUBJECTS.network(other))).isEqualTo(same);
    }

    @Test
    void limitsAndWindowsThatMeanNothingAreRefused() {
        Subject subject = SUBJECTS.realm("r");

        assertThatThrownBy(() -> new Limit("none", subject, 0, new Window.SchoolDay()))
                .isInstanceOf(IllegalArgumentException.class);
        for (Duration length : List.of(Duration.ZERO, Duration.ofSeconds(-1), Sliding.LONGEST.plusNanos(1))) {
            assertThatThrownBy(() -> new Sliding(length)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Subject(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Subject("x".repeat(81))).isInstanceOf(IllegalArgumentException.class);
    }
}
