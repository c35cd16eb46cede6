package fr.educonnect.directory.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void theBestWrittenOfEqualNamesIsShown() {
        assertThat(PersonName.of(List.of(record("LEVEQUE MARTIN", "HELENE"), record("LÉVÊQUE-MARTIN", "Hélène"))))
                .isEqualTo(new PersonName("LÉVÊQUE-MARTIN", "Hélène"));
        assertThat(PersonName.of(List.of(record("LECOEUR", "Zoé"), record("LECŒUR", "ZOE"))))
                .isEqualTo(new PersonName("LECŒUR", "Zoé"));
    }

    @Test
    void anotherNameNeverReplacesThatOfTheFirstRecord() {
        assertThat(PersonName.of(List.of(record("DELMAS", "ANNE"), record("FAŸ", "Annie"))))
                .isEqualTo(new PersonName("DELMAS", "ANNE"));
    }

    @Test
    void ofEquallyWrittenNamesTheFirstStays() {
        assertThat(PersonName.of(List.of(record("DELMAS", "Helène"), record("DELMAS", "Hélene"))))
                .isEqualTo(new PersonName("DELMAS", "Helène"));
    }

    private static Guardian record(String lastName, String firstName) {
        return new Guardian(1, "key", null, lastName, firstName, List.of(), Instant.EPOCH);
    }
}
