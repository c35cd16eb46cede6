package fr.educonnect.directory.guardian;

import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.Enrolment;
import java.time.LocalDate;
import java.util.List;

/**
 * The link between a guardian record and a child.
 *
 * @param guardianId   the record
 * @param child        never null
 * @param relationCode SIECLE's CODE_PARENTE in its layout since 2018: 10 mother, 20 father, 50 legal tutor…
 * @param legalLevel   1 legal guardian, 2 in charge, 3 contact only
 * @param endDate      the school dropped the link on that day; null while it stands
 * @param reported     the account's holder said that this is not their child
 * @param enrolments   the child's schools, past ones included
 */
public record Guardianship(
        long guardianId,
        Child child,
        int relationCode,
        int legalLevel,
        LocalDate endDate,
        boolean reported,
        List<Enrolment> enrolments) {

    /** The legal level that may hold an account and see the child. */
    public static final int LEGAL_GUARDIAN = 1;

    public Guardianship {
        enrolments = List.copyOf(enrolments);
    }

    /** Whether this makes the record a legal guardian of the child on this day, whatever the holder reported. */
    public boolean legalOn(LocalDate day) {
        return legalLevel == LEGAL_GUARDIAN && !endedOn(day);
    }

    /**
     * Whether the school has dropped the link. A dropped link is as if it were not there, so it ends at the beginning
     * of its last date, unlike an enrolment, whose last day still counts.
     */
    public boolean endedOn(LocalDate day) {
        return endDate != null && !day.isBefore(endDate);
    }
}
