package fr.educonnect.directory.rollout;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns a département as people write it into the three digits that stand first in a UAI. */
public final class DepartmentCode {

    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");
    private static final Pattern THREE_DIGITS = Pattern.compile("[0-9]{3}");

    private DepartmentCode() {}

    /**
     * @param typed {@code 09}, {@code 009}, {@code 974}, {@code 2A}; may be null
     * @return three digits; Corsica, whose UAIs do not follow its letters, gives {@code 620} and {@code 720}; empty
     *     where the shape is none of these
     */
    public static Optional<String> parse(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String code = typed.strip().toUpperCase(Locale.ROOT);
        return switch (code) {
            case "2A", "02A", "20A" -> Optional.of("620");
            case "2B", "02B", "20B" -> Optional.of("720");
            case "00", "000" -> Optional.empty();
            default -> digits(code);
        };
    }

    private static Optional<String> digits(String code) {
        if (TWO_DIGITS.matcher(code).matches()) {
            return Optional.of("0" + code);
        }
        return THREE_DIGITS.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}
