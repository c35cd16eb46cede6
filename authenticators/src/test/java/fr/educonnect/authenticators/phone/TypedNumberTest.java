package fr.educonnect.authenticators.phone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.authenticators.phone.TypedNumber.Impossible;
import fr.educonnect.authenticators.phone.TypedNumber.Missing;
import fr.educonnect.authenticators.phone.TypedNumber.Read;
import fr.educonnect.authenticators.phone.TypedNumber.WrongCallingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource({
        "FRANCE, 06 12 34 56 78, +33612345678",
        "FRANCE, 612345678, +33612345678",
        "FRANCE, +33 6 12 34 56 78, +33612345678",
        "REUNION_MAYOTTE, 0692 12 34 56, +262692123456",
        "REUNION_MAYOTTE, 0639 12 34 56, +262639123456",
        "GUADELOUPE, 0690123456, +590690123456",
        "NOUVELLE_CALEDONIE, 751234, +687751234",
    })
    void aNumberIsReadUnderItsIndicatif(CallingCode code, String typed, String e164) {
        assertThat(TypedNumber.of(code, typed))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.number().e164()).isEqualTo(e164));
    }

    @Test
    void aNumberOfLaReunionUnderThirtyThreeNamesTheLikelyIndicatif() {
        assertThat(TypedNumber.of(CallingCode.FRANCE, "0692 12 34 56"))
                .isEqualTo(new WrongCallingCode(CallingCode.REUNION_MAYOTTE));
        assertThat(TypedNumber.of(CallingCode.MARTINIQUE, "0612345678"))
                .isEqualTo(new WrongCallingCode(CallingCode.FRANCE));
    }

    @Test
    void aNumberThatNoPlanKnowsYetIsLookedForAllTheSame() {
        assertThat(TypedNumber.of(CallingCode.FRANCE, "06 39 98 12 34")).isInstanceOf(Read.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "06 12 34", "06 12 34 56 7", "0612345678901234", "bonjour", "' OR 1=1", "\0"})
    void whatNoTelephoneHasIsRefused(String typed) {
        assertThat(TypedNumber.of(CallingCode.FRANCE, typed)).isEqualTo(new Impossible());
    }

    @Test
    void aMobileWithADigitMissingIsRefusedOverseasToo() {
        assertThat(TypedNumber.of(CallingCode.REUNION_MAYOTTE, "0692 24 48 4")).isEqualTo(new Impossible());
    }

    @Test
    void nothingIsToldFromSomethingWrong() {
        assertThat(TypedNumber.of(CallingCode.FRANCE, "  ")).isEqualTo(new Missing());
    }
}
