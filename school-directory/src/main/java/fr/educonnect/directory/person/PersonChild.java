package fr.educonnect.directory.person;

import fr.educonnect.directory.child.School;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A child of a person, counted once though several schools may each have a record of it.
 *
 * @param ids       all its records in the school base, the oldest first
 * @param lastName  as the best of its records writes it
 * @param firstName as the best of its records writes it
 * @param birthDate equal in all its records
 * @param schools   where it is enrolled today or will be, by UAI; not empty
 */
public record PersonChild(Set<Long> ids, String lastName, String firstName, LocalDate birthDate, List<School> schools) {

    /** Names the records only: what is personal must not reach a log. */
    @Override
    public String toString() {
        return "PersonChild" + ids;
    }
}
