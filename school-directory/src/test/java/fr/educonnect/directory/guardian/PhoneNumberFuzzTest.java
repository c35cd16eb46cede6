package fr.educonnect.directory.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever stands where a telephone number should (security 28, 41). */
class PhoneNumberFuzzTest {

    private static final List<String> NUMBERS = List.of(
            "06 70 89 22 64",
            "+33 (0)6 70 89 22 64",
            "0033670892264",
            "0692 12 34 56",
            "+262 692 12 34 56",
            "05.61.12.34.56",
            "751234",
            "+44 7911 123456",
            "+49 30 901820",
            "+49 301234567890123",
            "+1 684 633 5555",
            "+390612345678",
            "+800 1234 5678",
            "0670892264 (mère)",
            "112",
            "+33112");

    private static final List<String> REGIONS =
            List.of("FR", "RE", "YT", "GP", "MQ", "GF", "PM", "NC", "PF", "WF", "BL", "ZZ", "");
    private static final List<String> DEPARTMENTS = List.of("031", "974", "971", "988", "2A0", "", "999");

    @Test
    void isANumberInE164OrNone() {
        Fuzzing.times(2_000, random -> {
            Optional<PhoneNumber> number = PhoneNumber.parse(typed(random), HostileInput.pick(random, REGIONS));

            number.ifPresent(PhoneNumberFuzzTest::assertE164);
        });
    }

    @Test
    void soItIsInASchoolsForm() {
        Fuzzing.times(1_000, random -> {
            Optional<PhoneNumber> number =
                    PhoneNumber.parseAtSchool(typed(random), HostileInput.pick(random, DEPARTMENTS));

            number.ifPresent(PhoneNumberFuzzTest::assertE164);
        });
    }

    @Test
    void isReadAgainFromItsOwnText() {
        Fuzzing.times(2_000, random -> {
            Optional<PhoneNumber> number = PhoneNumber.parse(typed(random), "FR");

            number.ifPresent(once -> assertThat(PhoneNumber.parse(once.e164(), HostileInput.pick(random, REGIONS)))
                    .contains(once));
        });
    }

    @Test
    void nobodyCanDialWhatIsMasked() {
        Fuzzing.times(2_000, random -> {
            Optional<PhoneNumber> number = PhoneNumber.parse(typed(random), "FR");

            number.ifPresent(one -> {
                assertThat(one.masked()).hasSameSizeAs(one.e164());
                assertThat(one.masked().chars().filter(c -> c == '*').count()).isGreaterThanOrEqualTo(4);
                assertThat(one).hasToString(one.masked());
            });
        });
    }

    private static String typed(Random random) {
        return random.nextInt(4) == 0 ? HostileInput.text(random) : HostileInput.near(random, NUMBERS);
    }

    private static void assertE164(PhoneNumber number) {
        // ITU-T E.164 §6: fifteen digits with the country's code at most.
        assertThat(number.e164()).matches("\\+[1-9][0-9]{2,14}");
        assertThat(number.e164()).startsWith("+" + number.callingCode());
        assertThat(number.isMobile() && !number.isValid()).isFalse();
    }
}
