package fr.educonnect.directory.guardian;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One record of a guardian, as one school keeps it: the same person may stand in several records.
 *
 * @param id        primary key in the school database
 * @param sourceKey key in the schools' files
 * @param title     "M.", "MME"; null where the school gave none
 * @param lastName  as the school writes it
 * @param firstName as the school writes it
 * @param contacts  may be empty
 * @param updatedAt when the school last changed the record
 */
public record Guardian(
        long id,
        String sourceKey,
        String title,
        String lastName,
        String firstName,
        List<Contact> contacts,
        Instant updatedAt) {

    /** The most recently updated record first; between equals the one that was there first. */
    public static final Comparator<Guardian> BY_FRESHNESS =
            Comparator.comparing(Guardian::updatedAt).reversed().thenComparing(Guardian::id);

    public Guardian {
        contacts = List.copyOf(contacts);
    }

    /** Both names as the school writes them. */
    public PersonName name() {
        return new PersonName(lastName, firstName);
    }

    /** The school's mail address; where it gave several, the first in alphabetical order, so that it does not change. */
    public Optional<String> email() {
        return first(Contact.Kind.EMAIL);
    }

    /** The mobile's number; where the school gave several, the lowest, so that it does not change. */
    public Optional<String> mobile() {
        return first(Contact.Kind.MOBILE);
    }

    /** Names the record only: what is personal must not reach a log. */
    @Override
    public String toString() {
        return "Guardian[" + id + "]";
    }

    private Optional<String> first(Contact.Kind kind) {
        return contacts.stream()
                .filter(contact -> contact.kind() == kind)
                .map(Contact::value)
                .sorted()
                .findFirst();
    }
}
