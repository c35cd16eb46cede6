package fr.educonnect.directory.secret;

import java.security.SecureRandom;
import java.util.Base64;

/** The one place of randomness for secrets that people or browsers hold. */
public final class RandomSecrets {

    private static final int HANDLE_BYTES = 32;
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecrets() {}

    /** A secret for a link or a browser's session: 32 random bytes, 43 characters of base64url. */
    public static String handle() {
        byte[] bytes = new byte[HANDLE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * A secret for people to type: every row of digits is equally likely, those that begin with zeros too (security 21).
     *
     * @param count {@value #FEWEST_DIGITS} to {@value #MOST_DIGITS}
     * @throws IllegalArgumentException for any other count
     */
    public static String digits(int count) {
        if (count < FEWEST_DIGITS || count > MOST_DIGITS) {
            throw new IllegalArgumentException("A code has " + FEWEST_DIGITS + " to " + MOST_DIGITS + " digits");
        }
        return characters("0123456789", count);
    }

    /**
     * A secret for people to type: every character is equally likely at every place.
     *
     * @param alphabet the characters to choose from, each once
     * @param count    1 or more
     */
    public static String characters(String alphabet, int count) {
        StringBuilder characters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            characters.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return characters.toString();
    }
}
