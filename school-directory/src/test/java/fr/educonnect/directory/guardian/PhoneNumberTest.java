package fr.educonnect.directory.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "06 70 89 22 64,        FR, +33670892264",
        "06.70.89.22.64,        FR, +33670892264",
        "06-70-89-22-64,        FR, +33670892264",
        "06/70/89/22/64,        FR, +33670892264",
        "0670892264 (mère),     FR, +33670892264",
        "670892264,             FR, +33670892264",
        "+33 (0)6 70 89 22 64,  FR, +33670892264",
        "0033670892264,         RE, +33670892264",
        "0692 12 34 56,         RE, +262692123456",
        "00262692123456,        FR, +262692123456",
        "+262 692 12 34 56,     FR, +262692123456",
        "05 61 12 34 56,        FR, +33561123456"
    })
    void numbersAreReadHoweverTheyAreTyped(String typed, String region, String e164) {
        assertThat(PhoneNumber.parse(typed, region)).map(PhoneNumber::e164).contains(e164);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "néant", "06 70", "3919", "06 70 89 22 64 05 61 12 34 56", "+"})
    void whatCannotBeANumberIsNone(String typed) {
        assertThat(PhoneNumber.parse(typed, "FR")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0692123456, 974, +262692123456",
        "0692123456, 031, +262692123456",
        "0670892264, 974, +33670892264",
        "0690351234, 971, +590690351234",
        "0696201234, 972, +596696201234"
    })
    void numberOfASchoolsFormGoesToTheRegionWhereItIsValid(String typed, String department, String e164) {
        assertThat(PhoneNumber.parseAtSchool(typed, department))
                .map(PhoneNumber::e164)
                .contains(e164);
    }

    @Test
    void numberThatNoPlanKnowsStaysWithTheSchoolsRegion() {
        assertThat(PhoneNumber.parseAtSchool("0639981234", "031"))
                .map(PhoneNumber::e164)
                .contains("+33639981234");
    }

    @Test
    void mobilesAreTellableFromOthersAndFromUnknownOnes() {
        assertThat(mobile("0670892264", "FR")).isTrue();
        assertThat(mobile("0692123456", "RE")).isTrue();
        assertThat(mobile("0561123456", "FR")).isFalse();
        assertThat(mobile("0692123456", "FR")).isFalse();
    }

    @Test
    void textIsMasked() {
        PhoneNumber number = PhoneNumber.parse("0670892264", "FR").orElseThrow();

        assertThat(number.masked()).isEqualTo("+336******64");
        assertThat(number)
                .hasToString("+336******64")
                .isEqualTo(PhoneNumber.parse("+33670892264", "RE").orElseThrow());
    }

    @Test
    void tooShortToBeMaskedMeansHiddenWholly() {
        assertThat(PhoneNumber.parse("+49 1234", "FR")).map(PhoneNumber::masked).contains("*******");
    }

    @Test
    void moreThanFifteenDigitsAreNoNumber() {
        assertThat(PhoneNumber.parse("+49 3012345678901", "FR")).isNotEmpty();
        assertThat(PhoneNumber.parse("+49 30123456789012", "FR")).isEmpty();
    }

    private static boolean mobile(String typed, String region) {
        return PhoneNumber.parse(typed, region).orElseThrow().isMobile();
    }
}
