package fr.educonnect.messages.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as it goes over the wire.
 *
 * @param value {@code local@domain}, without a display name; all ASCII unless the realm allows UTF-8
 */
record MailAddress(String value) {

    private static final Pattern CONTROL_OR_SPACE = Pattern.compile("[\\p{Cntrl}\\s]");
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST = 254;

    /**
     * Reads an address; a domain in other letters becomes its ASCII form.
     *
     * @param typed may be null
     * @param allowUtf8 whether the mail server may be given other letters than ASCII (SMTPUTF8)
     * @return empty when nothing can be sent to it, also when it could add a header or a command (security 41)
     */
    static Optional<MailAddress> of(String typed, boolean allowUtf8) {
        int at = typed == null ? -1 : typed.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || CONTROL_OR_SPACE.matcher(typed).find()) {
            return Optional.empty();
        }
        return allowUtf8 ? checked(typed) : domainInAscii(typed, at).flatMap(MailAddress::checked);
    }

    /** Its domain, for message ids. */
    String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static Optional<String> domainInAscii(String typed, int at) {
        try {
            String ascii = typed.substring(0, at) + '@' + IDN.toASCII(typed.substring(at + 1));
            return ascii.chars().allMatch(letter -> letter < 128) ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<MailAddress> checked(String address) {
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            // Another text than we gave means a display name, a comment or a group.
            boolean plain = !parsed.isGroup() && address.equals(parsed.getAddress());
            return plain && address.length() <= LONGEST ? Optional.of(new MailAddress(address)) : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
