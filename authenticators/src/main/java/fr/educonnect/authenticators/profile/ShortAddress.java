package fr.educonnect.authenticators.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a network's address: enough to recognise the own one, not to find somebody. */
final class ShortAddress {

    private static final Pattern FOUR_NUMBERS = Pattern.compile("(\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern GROUPS = Pattern.compile("([0-9a-fA-F]{1,4}:[0-9a-fA-F]{1,4}):.*");

    private ShortAddress() {}

    /**
     * Shortens.
     *
     * @param address as Keycloak keeps it; may be null, or no address at all
     * @return such as {@code 82.64.…} or {@code 2a01:e0a:…}; empty where it has no such beginning
     */
    static String of(String address) {
        String text = address == null ? "" : address.strip();
        Matcher four = FOUR_NUMBERS.matcher(text);
        if (four.matches()) {
            return four.group(1) + ".…";
        }
        Matcher groups = GROUPS.matcher(text);
        return groups.matches() ? groups.group(1) + ":…" : "";
    }
}
