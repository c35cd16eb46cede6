package fr.educonnect.directory.code;

import fr.educonnect.directory.quota.Window.Sliding;
import java.time.Duration;

/**
 * How many wrong codes are borne.
 *
 * @param tries           wrong tries of one code, those before a resend included; 1 or more
 * @param wrongPerAccount wrong tries of all codes that are charged to the same subject, within the window; 1 or more
 * @param wrongWindow     as a {@link Sliding} window may be
 */
public record CodeRules(int tries, int wrongPerAccount, Duration wrongWindow) {

    /** @throws IllegalArgumentException where a value is not as told above */
    public CodeRules {
        if (tries < 1 || wrongPerAccount < 1) {
            throw new IllegalArgumentException("A code has one try at least, and so has an account");
        }
        new Sliding(wrongWindow);
    }
}
