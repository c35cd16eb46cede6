package fr.educonnect.authenticators.recovery.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a parent typed as mail address: only its shape is looked at. */
public final class TypedAddress {

    /** As the school base keeps them (RFC 5321 §4.5.3.1). */
    private static final int MAX_LENGTH = 254;

    private static final Pattern SHAPE = Pattern.compile("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+\\.[^\\s\\p{Cntrl}@.]+");

    private TypedAddress() {}

    /**
     * What is wrong with its shape.
     *
     * @param typed as it came
     * @return key of a message; empty where it may be an address
     */
    public static Optional<String> problem(String typed) {
        String stripped = typed.strip();
        if (stripped.isEmpty()) {
            return Optional.of("educonnect.recovery.address.empty");
        }
        return stripped.length() <= MAX_LENGTH && SHAPE.matcher(stripped).matches()
                ? Optional.empty()
                : Optional.of("educonnect.recovery.address.shape");
    }
}
