package fr.educonnect.directory.child;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The national identifier of a school (unité administrative immatriculée): seven digits and a check letter.
 *
 * @param value upper case, checked
 */
public record Uai(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{7}[A-Z]");
    private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    /** @throws IllegalArgumentException where the shape or the check letter is wrong */
    public Uai {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a UAI: " + value);
        }
    }

    /**
     * Reads a typed UAI, ignoring case and surrounding spaces.
     *
     * @param typed may be null
     * @return empty where the shape or the check letter is wrong
     */
    public static Optional<Uai> parse(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String candidate = typed.strip().toUpperCase(Locale.ROOT);
        return isValid(candidate) ? Optional.of(new Uai(candidate)) : Optional.empty();
    }

    /** The first three digits, which name the département as the school database does: {@code 009}, {@code 620}, {@code 974}. */
    public String departmentCode() {
        return value.substring(0, 3);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String candidate) {
        return SHAPE.matcher(candidate).matches()
                && CHECK_LETTERS.charAt(Integer.parseInt(candidate.substring(0, 7)) % CHECK_LETTERS.length())
                        == candidate.charAt(7);
    }
}
