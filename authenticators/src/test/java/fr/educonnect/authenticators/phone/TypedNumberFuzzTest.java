package fr.educonnect.authenticators.phone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.authenticators.phone.TypedNumber.Missing;
import fr.educonnect.authenticators.phone.TypedNumber.Read;
import fr.educonnect.authenticators.phone.TypedNumber.WrongCallingCode;
import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever stands in <em>Indicatif</em> and <em>Numéro de téléphone portable</em> (security 31, 41). */
class TypedNumberFuzzTest {

    private static final List<String> NUMBERS = List.of(
            "06 70 89 22 64",
            "+33670892264",
            "0033 6 70 89 22 64",
            "0692 12 34 56",
            "+262 639 12 34 56",
            "0690123456",
            "751234",
            "+44 7911 123456",
            "+49 301234567890123");

    private static final SmsCountries FRANCE = new SmsCountries(Set.of("33"));

    @Test
    void oneOfFourThingsIsMeant() {
        Fuzzing.times(2_000, random -> {
            String typed = typed(random);
            CallingCode code = HostileInput.pick(random, List.of(CallingCode.values()));

            TypedNumber number = TypedNumber.of(code, typed);

            assertThat(number instanceof Missing).isEqualTo(typed.isBlank());
            if (number instanceof Read read) {
                assertThat(read.number().e164()).matches("\\+[1-9][0-9]{5,14}");
            } else if (number instanceof WrongCallingCode wrong) {
                assertThat(wrong.likely()).isNotEqualTo(code);
                assertThat(TypedNumber.of(wrong.likely(), typed)).isInstanceOf(Read.class);
            }
        });
    }

    @Test
    void noSmsLeavesTheAllowedCountries() {
        Fuzzing.times(2_000, random -> {
            CallingCode code = HostileInput.pick(random, List.of(CallingCode.values()));

            if (TypedNumber.of(code, typed(random)) instanceof Read read && FRANCE.allow(read.number())) {
                assertThat(read.number().e164()).matches("\\+33[67][0-9]{8}");
            }
        });
    }

    @Test
    void onlyTheChoicesOfTheListAreIndicatifs() {
        List<String> codes =
                List.of(CallingCode.values()).stream().map(CallingCode::code).toList();
        Fuzzing.times(2_000, random -> {
            String typed = random.nextBoolean() ? HostileInput.text(random) : HostileInput.near(random, codes);

            assertThat(CallingCode.of(typed).map(CallingCode::code))
                    .isEqualTo(codes.stream().filter(typed::equals).findFirst());
        });
    }

    private static String typed(Random random) {
        return random.nextInt(4) == 0 ? HostileInput.text(random) : HostileInput.near(random, NUMBERS);
    }
}
