package fr.educonnect.directory.guardian;

import java.util.regex.Pattern;

/** How a mail address is written, in a school's export or by a parent. */
public final class MailSyntax {

    /** Dot-atoms of RFC 5321, letters of any script as in RFC 6531; a domain has at least one dot. Quoted local parts do not occur in forms. */
    private static final Pattern SYNTAX = Pattern.compile(
            "[\\p{L}\\p{M}0-9!#$%&'*+/=?^_`{|}~-]{1,64}"
                    + "(?:\\.[\\p{L}\\p{M}0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,16}"
                    + "@(?:[\\p{L}\\p{M}0-9](?:[\\p{L}\\p{M}0-9-]{0,61}[\\p{L}\\p{M}0-9])?\\.){1,8}\\p{L}[\\p{L}\\p{M}0-9-]{0,61}[\\p{L}0-9]");

    private static final int MAX_LOCAL_PART = 64;

    /** RFC 5321 §4.5.3.1, and the length of the base's columns. */
    private static final int MAX_LENGTH = 254;

    private MailSyntax() {}

    /**
     * Whether a mail could be sent there.
     *
     * @param address without blanks around it
     */
    public static boolean matches(String address) {
        return address.length() <= MAX_LENGTH
                && address.indexOf('@') <= MAX_LOCAL_PART
                && SYNTAX.matcher(address).matches();
    }
}
