package fr.educonnect.directory.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void theBestWrittenOfEqualNamesIsShown() {
        assertThat(PersonName.bestOf(List.of(record("LEVEQUE MARTIN", "HELENE"), record("LÉVÊQUE-MARTIN", "Hélène"))))
                .isEqualTo(new PersonName("LÉVÊQUE-MARTIN", "Hélène"));
        assertThat(PersonName.bestOf(List.of(record("LECOEUR", "Zoé"), record("LECŒUR", "ZOE"))))
                .isEqualTo(new PersonName("LECŒUR", "Zoé"));
    }

    @Test
    void anotherNameNeverReplacesThatOfTheFirstRecord() {
        assertThat(PersonName.bestOf(List.of(record("DELMAS", "ANNE"), record("FAŸ", "Annie"))))
                .isEqualTo(new PersonName("DELMAS", "ANNE"));
    }

    @Test
    void ofEquallyWrittenNamesTheFirstStays() {
        assertThat(PersonName.bestOf(List.of(record("DELMAS", "Helène"), record("DELMAS", "Hélene"))))
                .isEqualTo(new PersonName("DELMAS", "Helène"));
    }

    @Test
    void namesAreTheSameWhateverTheirAccentsHyphensSpacesAndCase() {
        assertThat(record("LÉVÊQUE-MARTIN", "Hélène").sameAs(record("leveque martin", "HELENE")))
                .isTrue();
        assertThat(record("D’ARTIGUES", "Éléonore").sameAs(record("D'Artigues", "ELEONORE")))
                .isTrue();
        assertThat(record("Lecœur", "Søren").sameAs(record("LECOEUR", "SOREN"))).isTrue();
        assertThat(record("DELMAS", "Anne").sameAs(record("DELMAS", "Annie"))).isFalse();
    }

    @Test
    void nameWithoutLettersIsNobodys() {
        assertThat(record("-", "Anne").sameAs(record("-", "Anne"))).isFalse();
        assertThat(record("DELMAS", "?").sameAs(record("DELMAS", "!"))).isFalse();
    }

    @Test
    void initialIsTheFirstOfTheFamilyName() {
        assertThat(record("Évrard", "Anne").initial()).isEqualTo("É");
    }

    private static PersonName record(String lastName, String firstName) {
        return new PersonName(lastName, firstName);
    }
}
