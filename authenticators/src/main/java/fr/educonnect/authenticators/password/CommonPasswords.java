package fr.educonnect.authenticators.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Passwords that many people have chosen, and words that many would: the first that a thief tries.
 *
 * <p>One of them with digits and signs at either end ({@code motdepasse2024!!}), repeated, or the name of
 * the service is no better, and counts as well.
 */
final class CommonPasswords {

    private static final String SHIPPED = "common-passwords.txt.gz";

    /** Nothing that many people choose is longer; what somebody sends to keep us busy is. */
    private static final int LONGEST = 256;

    /** What is shorter is trivial when it is repeated, whatever it is: {@code aaaaaaaaaaaa}. */
    private static final int LONGEST_TRIVIAL = 3;

    private static final String SERVICE = "educonnect";

    private final Set<String> folded;

    /** @param folded passwords as {@link Folded} gives them */
    CommonPasswords(Set<String> folded) {
        this.folded = Set.copyOf(folded);
    }

    /** Reads the list of this jar: see its {@code NOTICE} for where it is from. */
    static CommonPasswords shipped() {
        try (InputStream resource = CommonPasswords.class.getResourceAsStream(SHIPPED);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.US_ASCII))) {
            return new CommonPasswords(lines.lines().collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the password is a common one, as it is or with digits and signs at its ends. */
    boolean contain(String password) {
        if (password.length() > LONGEST) {
            return false;
        }
        String typed = Folded.of(password);
        return common(typed) || common(withoutEnds(typed));
    }

    private boolean common(String text) {
        String unit = repeated(text);
        return unit.length() <= LONGEST_TRIVIAL && !unit.equals(text)
                || folded.contains(unit)
                || folded.contains(text)
                || unit.equals(SERVICE);
    }

    /** The shortest text of which this one is a repetition; itself where it is none: {@code azerty} of {@code azertyazerty}. */
    private static String repeated(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.length() % length == 0
                    && text.substring(0, length).repeat(text.length() / length).equals(text)) {
                return text.substring(0, length);
            }
        }
        return text;
    }

    /** The text from its first to its last letter. */
    private static String withoutEnds(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && !Character.isLetter(text.codePointAt(begin))) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        while (begin < end && !Character.isLetter(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(begin, end);
    }
}
