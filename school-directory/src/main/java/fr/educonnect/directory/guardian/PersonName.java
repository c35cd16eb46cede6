package fr.educonnect.directory.guardian;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

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

    /** Lower case beats capitals, then accents beat none; of equals the first stays. */
    private static final Comparator<String> BEST_WRITTEN = Comparator.comparing(
                    (String name) -> name.chars().anyMatch(Character::isLowerCase))
            .thenComparing(name -> name.chars().filter(letter -> letter > 127).count());

    /**
     * The first spelling, each part as the best of the equal ones writes it.
     *
     * @param spellings of one person's name, the one that counts first; not empty
     * @return never null
     */
    public static PersonName bestOf(List<PersonName> spellings) {
        return new PersonName(
                bestWritten(spellings, PersonName::lastName), bestWritten(spellings, PersonName::firstName));
    }

    /** The same name as {@link FoldedName} leaves it: equal for names that schools write differently. */
    public PersonName folded() {
        return new PersonName(
                FoldedName.of(lastName).text(), FoldedName.of(firstName).text());
    }

    /** Whether both are the same name once folded. One with an empty part is no one's: it does not say who it is. */
    public boolean sameAs(PersonName other) {
        PersonName folded = folded();
        return !folded.lastName.isEmpty() && !folded.firstName.isEmpty() && folded.equals(other.folded());
    }

    /** First character of the family name, as it is shown beside the first name of people who share a number. */
    public String initial() {
        return lastName.codePoints()
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String bestWritten(List<PersonName> spellings, Function<PersonName, String> part) {
        String name = part.apply(spellings.get(0));
        return spellings.stream()
                .map(part)
                .filter(other -> FoldedName.of(other).equals(FoldedName.of(name)))
                .reduce((best, other) -> BEST_WRITTEN.compare(other, best) > 0 ? other : best)
                .orElse(name);
    }
}
