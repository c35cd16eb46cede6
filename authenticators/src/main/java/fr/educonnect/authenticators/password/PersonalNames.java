package fr.educonnect.authenticators.password;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The names that a person's password may not contain, whatever their case, accents and ligatures.
 *
 * <p>A compound name counts by its parts: LÉVÊQUE-MARTIN is <em>leveque</em> and <em>martin</em>, d'Artigues is
 * <em>artigues</em>. Parts of one or two letters are in too many words to be looked for. A part of three letters counts
 * where a word begins or ends with it, not inside: Léa's parents may write <em>bouleau</em>.
 */
final class PersonalNames {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST = 3;

    private final List<Pattern> forbidden = new ArrayList<>();

    /**
     * The names of one person and those around.
     *
     * @param identifiant looked for as a whole; null for none
     * @param names first and family names, compound ones too; nulls are passed over
     */
    PersonalNames(String identifiant, Collection<String> names) {
        if (identifiant != null && identifiant.length() >= SHORTEST) {
            forbidden.add(anywhere(Folded.of(identifiant)));
        }
        for (String name : names) {
            if (name != null) {
                SEPARATORS
                        .splitAsStream(Folded.of(name))
                        .filter(part -> part.length() >= SHORTEST)
                        .map(part -> part.length() == SHORTEST ? atAnEdge(part) : anywhere(part))
                        .forEach(forbidden::add);
            }
        }
    }

    /** Whether the password contains one of the names. */
    boolean areIn(String password) {
        String folded = Folded.of(password);
        return forbidden.stream().anyMatch(name -> name.matcher(folded).find());
    }

    private static Pattern anywhere(String text) {
        return Pattern.compile(Pattern.quote(text));
    }

    private static Pattern atAnEdge(String part) {
        return Pattern.compile("(?<!\\p{L})" + part + "|" + part + "(?!\\p{L})");
    }
}
