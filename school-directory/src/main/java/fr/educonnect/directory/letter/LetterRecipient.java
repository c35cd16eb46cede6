package fr.educonnect.directory.letter;

import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.Pupil;
import java.util.Comparator;
import java.util.List;

/**
 * A parent who gets a letter.
 *
 * @param person the account, where there is one, is not activated
 * @param pupils the children through whom the letter is handed out, at the chosen schools only, by school, class and name; not
 *     empty
 */
public record LetterRecipient(Person person, List<Pupil> pupils) {

    /** By school, class and name of the first pupil, then by the parents' records. */
    public static final Comparator<LetterRecipient> AS_HANDED_OUT = Comparator.comparing(
                    (LetterRecipient recipient) -> recipient.pupils().get(0), Pupil.BY_CLASS)
            .thenComparing(recipient -> recipient.person().guardianIds().get(0));
}
