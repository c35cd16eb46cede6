package fr.educonnect.schoolimport.contact;

import fr.educonnect.directory.guardian.MailSyntax;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail address as the school database holds it: lower case, no blanks.
 *
 * @param value at most 254 characters
 */
record MailAddress(String value) {

    /**
     * @param typed what the export holds
     * @return the address, or empty if it is none
     */
    static Optional<MailAddress> parse(String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        return MailSyntax.matches(address) ? Optional.of(new MailAddress(address)) : Optional.empty();
    }

    /** @return whether it needs mail servers that know SMTPUTF8 */
    boolean accented() {
        return value.substring(0, value.indexOf('@')).chars().anyMatch(c -> c > 127);
    }
}
