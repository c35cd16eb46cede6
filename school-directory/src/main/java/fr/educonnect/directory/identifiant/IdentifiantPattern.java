package fr.educonnect.directory.identifiant;

import fr.educonnect.directory.guardian.FoldedName;
import fr.educonnect.directory.guardian.PersonName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How identifiants are made of names: letters a to z, dots and the placeholders {@code {initial}} (first letter of the first
 * name), {@code {first-name}} and {@code {family-name}}. Names lose accents, ligatures, apostrophes, hyphens and spaces.
 *
 * @param text such as {@code {initial}.{family-name}}
 */
public record IdentifiantPattern(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(initial|first-name|family-name)}");
    private static final Pattern SHAPE = Pattern.compile("(?:[a-z.]|" + PLACEHOLDER.pattern() + "){1,100}");

    /** First initial, dot, family name: {@code a.delmas}. */
    public static final IdentifiantPattern DEFAULT = new IdentifiantPattern("{initial}.{family-name}");

    /**
     * @throws IllegalArgumentException where it has no placeholder, an unknown one, or anything else than told above; the message
     *     is for the administrator
     */
    public IdentifiantPattern {
        if (!SHAPE.matcher(text).matches() || !PLACEHOLDER.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "A pattern for identifiants has letters a to z, dots, and at least one of {initial}, {first-name}"
                            + " and {family-name}");
        }
    }

    /**
     * What the identifiants of all people with this name begin with.
     *
     * @return never null; {@code parent} for a name without Latin letters
     */
    public IdentifiantStem stemOf(PersonName name) {
        String filled = PLACEHOLDER.matcher(text).replaceAll(placeholder -> part(placeholder.group(1), name));
        return IdentifiantStem.of(filled);
    }

    private static String part(String placeholder, PersonName name) {
        return Matcher.quoteReplacement(
                switch (placeholder) {
                    case "initial" -> initial(latin(name.firstName()));
                    case "first-name" -> latin(name.firstName());
                    default -> latin(name.lastName());
                });
    }

    /** Letters of other scripts go before the initial is taken, or it would be empty. */
    private static String latin(String name) {
        return FoldedName.of(name).text().replaceAll("[^a-z]", "");
    }

    private static String initial(String firstName) {
        return firstName.isEmpty() ? "" : firstName.substring(0, 1);
    }
}
