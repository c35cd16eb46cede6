package fr.educonnect.schoolimport.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address as the school database holds it: lower case, no blanks.
 *
 * @param value at most 254 characters
 */
record MailAddress(String value) {

    /** Dot-atoms of RFC 5321, letters of any script as in RFC 6531; a domain has at least one dot. Quoted local parts do not occur in forms. */
    private static final Pattern SYNTAX = Pattern.compile(
            "[\\p{L}\\p{M}0-9!#$%&'*+/=?^_`{|}~-]{1,64}"
                    + "(?:\\.[\\p{L}\\p{M}0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,16}"
                    + "@(?:[\\p{L}\\p{M}0-9](?:[\\p{L}\\p{M}0-9-]{0,61}[\\p{L}\\p{M}0-9])?\\.){1,8}\\p{L}[\\p{L}\\p{M}0-9-]{0,61}[\\p{L}0-9]");

    private static final int MAX_LOCAL_PART = 64;
    private static final int MAX_LENGTH = 254;

    /**
     * @param typed what the export holds
     * @return the address, or empty if it is none
     */
    static Optional<MailAddress> parse(String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        boolean valid = address.length() <= MAX_LENGTH
                && address.indexOf('@') <= MAX_LOCAL_PART
                && SYNTAX.matcher(address).matches();
        return valid ? Optional.of(new MailAddress(address)) : Optional.empty();
    }

    /** @return whether it needs mail servers that know SMTPUTF8 */
    boolean accented() {
        return value.substring(0, value.indexOf('@')).chars().anyMatch(c -> c > 127);
    }
}
