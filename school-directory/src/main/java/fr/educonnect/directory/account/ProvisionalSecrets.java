package fr.educonnect.directory.account;

import fr.educonnect.directory.secret.RandomSecrets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The secrets that stand in letters: 61 bits in {@value #LENGTH} characters that nobody takes for each other on paper, shown in
 * groups.
 */
public final class ProvisionalSecrets {

    /** Letters and digits without look-alikes: neither B nor 8, I nor 1, O nor 0, S nor 5, Z nor 2. */
    static final String ALPHABET = "ACDEFGHJKLMNPQRTUVWXY34679";

    static final int LENGTH = 13;

    private static final int GROUP = 4;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}]+");

    private ProvisionalSecrets() {}

    /** A new secret as it is printed: {@code ACDE-FGHJ-KLMN3}. Only its hash may be kept. */
    public static String next() {
        String secret = RandomSecrets.characters(ALPHABET, LENGTH);
        return secret.substring(0, GROUP) + "-" + secret.substring(GROUP, 2 * GROUP) + "-"
                + secret.substring(2 * GROUP);
    }

    /** What counts of a secret as somebody typed it: no case, no spaces, no hyphens. */
    static String canonical(String typed) {
        return SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
