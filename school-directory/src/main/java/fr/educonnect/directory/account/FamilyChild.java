package fr.educonnect.directory.account;

import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.Enrolment;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A child of an account in one school, whether or not online services see it (flows §6).
 *
 * @param child      never null
 * @param enrolment  where the child is at school today; empty where it is at none
 * @param visibility whether online services see the child there
 * @param date       since when the school is open, or on which day it opens; empty where no day is known
 */
public record FamilyChild(Child child, Optional<Enrolment> enrolment, Visibility visibility, Optional<LocalDate> date) {

    /** Whether online services see a child. */
    public enum Visibility {
        /** They do. */
        OPEN,
        /** They will, from a day that is planned. */
        OPENS_LATER,
        /** Nothing is planned for the school. */
        NOT_OPEN,
        /** The holder said that this is not their child. */
        REPORTED,
        /** The child is at no school today. */
        NOT_ENROLLED
    }

    /** Leaves the child out, for logs. */
    @Override
    public String toString() {
        return "FamilyChild[" + visibility + "]";
    }
}
