package fr.educonnect.schoolimport.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.child.Uai;
import fr.educonnect.schoolimport.report.Oddity;
import fr.educonnect.schoolimport.report.OddityLog;
import fr.educonnect.schoolimport.report.OddityReport;
import fr.educonnect.schoolimport.siecle.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactReaderTest {

    private final OddityLog oddities = new OddityLog(new Uai("0099990K"), OddityReport.none());

    @Test
    void theNumberDecidesNotTheField() {
        assertThat(read("009", "05 63 40 22 07", "06 12 55 24 16", "+33 1 42 34 56 78", null, true))
                .containsExactly("PHONE +33563402207 null", "MOBILE +33612552416 true", "PHONE +33142345678 null");
        assertThat(oddities.counts()).containsOnlyKeys(Oddity.NOT_A_MOBILE);
    }

    @ParameterizedTest
    @CsvSource({
        "009,0612552416,+33612552416",
        "974,0692123456,+262692123456",
        "976,0639012345,+262639012345",
        "971,0690001234,+590690001234",
        "988,751234,+687751234",
        "983,751234,+687751234",
        "009,00262692123456,+262692123456",
        "974,+33612552416,+33612552416"
    })
    void numbersWithoutCountryCodeBelongToTheSchool(String department, String typed, String e164) {
        assertThat(read(department, typed, null, null, null, null)).containsExactly("MOBILE " + e164 + " null");
    }

    @Test
    void theSameNumberInTwoFieldsIsOneContact() {
        assertThat(read("009", "06 12 55 24 16", "+33612552416", "0033 6 12 55 24 16", null, false))
                .containsExactly("MOBILE +33612552416 false");
    }

    @Test
    void aPossibleNumberThatNoPlanKnowsIsKept() {
        assertThat(read("009", "06 39 98 12 34", null, null, null, null)).containsExactly("MOBILE +33639981234 null");
        assertThat(oddities.counts()).containsOnlyKeys(Oddity.UNKNOWN_NUMBER);
    }

    @Test
    void whatIsNoNumberIsLeftOut() {
        assertThat(read("009", "12", "voir secrétariat", null, null, null)).isEmpty();
        assertThat(oddities.counts())
                .containsEntry(Oddity.INVALID_NUMBER, 2L)
                .containsEntry(Oddity.NO_MOBILE, 1L)
                .containsEntry(Oddity.UNREACHABLE, 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {" Mireille.FAY@Exemple.FR", "mireille.fay@exemple.fr "})
    void addressesAreLowerCase(String typed) {
        assertThat(read("009", null, null, null, typed, null)).containsExactly("EMAIL mireille.fay@exemple.fr null");
        assertThat(oddities.counts()).containsOnlyKeys(Oddity.NO_MOBILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mireille",
                "mireille@",
                "@exemple.fr",
                "m@exemple",
                "m m@exemple.fr",
                "m@exemple..fr",
                ".m@exemple.fr",
                "m@exemple.fr, n@exemple.fr",
                "m@-exemple.fr",
                "m@exemple.fr\u0000",
                "m@@exemple.fr",
                "<m@exemple.fr>"
            })
    void whatIsNoAddressIsLeftOut(String typed) {
        assertThat(read("009", null, null, null, typed, null)).isEmpty();
        assertThat(oddities.counts()).containsEntry(Oddity.INVALID_MAIL, 1L);
    }

    @Test
    void addressesWithAccentsAreKeptAndNoted() {
        assertThat(read("009", null, null, null, "joel.garcía69@mel.example", null))
                .hasSize(1);
        assertThat(oddities.counts()).containsEntry(Oddity.ACCENTED_MAIL, 1L);
    }

    private List<String> read(
            String department, String mobile, String home, String work, String mail, Boolean acceptsSms) {
        Person person = new Person(1, "1", null, "X", "Y", mobile, home, work, mail, acceptsSms);
        return new ContactReader(department, oddities)
                .contacts(person, "0099990K1").stream()
                        .map(c -> c.kind() + " " + c.value() + " " + c.acceptsSms())
                        .toList();
    }
}
