package fr.educonnect.directory.guardian;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A person's name as shown to people.
 *
 * <p>Schools write the same name differently: HELENE in one export, Hélène in another. Of the records that hold the same
 * name, the one that writes it best is shown.
 *
 * @param lastName family name, as a school writes it
 * @param firstName first name, as a school writes it
 */
public record PersonName(String lastName, String firstName) {

    private static final Pattern MARKS_AND_SIGNS = Pattern.compile("[\\p{M}\\p{P}\\s]+");

    /** Lower case beats capitals, then accents beat none; of equals the first stays. */
    private static final Comparator<String> BEST_WRITTEN = Comparator.comparing(
                    (String name) -> name.chars().anyMatch(Character::isLowerCase))
            .thenComparing(name -> name.chars().filter(letter -> letter > 127).count());

    /**
     * The name of the first record, each part as the best of the records writes it.
     *
     * @param records of one person, the one that counts first; not empty
     * @return never null
     */
    public static PersonName of(List<Guardian> records) {
        return new PersonName(bestWritten(records, Guardian::lastName), bestWritten(records, Guardian::firstName));
    }

    private static String bestWritten(List<Guardian> records, Function<Guardian, String> part) {
        String name = part.apply(records.get(0));
        return records.stream()
                .map(part)
                .filter(other -> folded(other).equals(folded(name)))
                .reduce((best, other) -> BEST_WRITTEN.compare(other, best) > 0 ? other : best)
                .orElse(name);
    }

    /** Equal for names that differ by case, accents, hyphens and spaces only. */
    private static String folded(String name) {
        String ligatures = name.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        return MARKS_AND_SIGNS
                .matcher(Normalizer.normalize(ligatures, Normalizer.Form.NFD))
                .replaceAll("");
    }
}
