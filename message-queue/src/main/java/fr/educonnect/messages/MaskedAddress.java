package fr.educonnect.messages;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mail addresses as logs may show them: enough to recognise one, not to write to it (security 28). */
public final class MaskedAddress {

    private static final Pattern ADDRESS =
            Pattern.compile("([^\\s<>@\"',;:()\\[\\]]+)@([^\\s<>@\"',;:()\\[\\]]*[^\\s<>@\"',;:()\\[\\].])");

    private MaskedAddress() {}

    /**
     * Masks one address.
     *
     * @param address as typed or stored; may be null, may be no address at all
     * @return such as {@code h***@e***.fr}; {@code ***} where it does not look like an address
     */
    public static String of(String address) {
        int at = address == null ? -1 : address.lastIndexOf('@');
        return at < 1 || at == address.length() - 1
                ? "***"
                : masked(address.substring(0, at), address.substring(at + 1));
    }

    /**
     * Masks every address in a text, such as a mail server's answer.
     *
     * @param text not null
     * @return the text, its addresses masked
     */
    public static String within(String text) {
        return ADDRESS.matcher(text).replaceAll((MatchResult found) -> masked(found.group(1), found.group(2)));
    }

    private static String masked(String local, String domain) {
        int dot = domain.lastIndexOf('.');
        String ending = dot > 0 ? domain.substring(dot) : "";
        return first(local) + "***@" + first(domain) + "***" + ending;
    }

    private static String first(String part) {
        return part.substring(0, part.offsetByCodePoints(0, 1));
    }
}
