package fr.educonnect.authenticators.phone;

import fr.educonnect.directory.guardian.PhoneNumber;
import java.util.Arrays;
import java.util.Optional;

/** What a parent's <em>Indicatif</em> and <em>Numéro de téléphone portable</em> mean. */
public sealed interface TypedNumber {

    /** @param number to be looked for at the schools; possible, not always assigned */
    record Read(PhoneNumber number) implements TypedNumber {}

    /** Nothing was typed. */
    record Missing() implements TypedNumber {}

    /** No telephone has such a number. */
    record Impossible() implements TypedNumber {}

    /** @param likely under which the number is one: 0692… was typed under +33 (flows §5) */
    record WrongCallingCode(CallingCode likely) implements TypedNumber {}

    /**
     * Reads what was typed.
     *
     * @param code the chosen indicatif
     * @param typed the number, with or without its own indicatif
     */
    static TypedNumber of(CallingCode code, String typed) {
        if (typed.isBlank()) {
            return new Missing();
        }
        Optional<PhoneNumber> chosen = code.parse(typed);
        if (chosen.filter(PhoneNumber::isValid).isPresent()) {
            return new Read(chosen.get());
        }
        Optional<CallingCode> likely = Arrays.stream(CallingCode.values())
                .filter(other -> other != code)
                .filter(other -> other.parse(typed).filter(PhoneNumber::isValid).isPresent())
                .findFirst();
        if (likely.isPresent()) {
            return new WrongCallingCode(likely.get());
        }
        return chosen.filter(PhoneNumber::hasMobileLength)
                .<TypedNumber>map(Read::new)
                .orElseGet(Impossible::new);
    }
}
