package fr.educonnect.directory.report;

import fr.educonnect.directory.child.School;
import fr.educonnect.directory.guardian.PersonName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One guardian record of which its holder said that a child is not theirs.
 *
 * @param id          primary key
 * @param guardianId  the record
 * @param guardian    its name as the school writes it; empty where the school's base has lost it
 * @param identifiant of the account that holds the record now; empty while none does
 * @param childId     the child's record
 * @param child       its name as the school writes it; empty where the school's base has lost it
 * @param schools     all schools of the child, by UAI; past ones included
 * @param reportedAt  never null
 * @param closing     empty while the report stands
 */
public record ChildReport(
        long id,
        long guardianId,
        Optional<PersonName> guardian,
        Optional<String> identifiant,
        long childId,
        Optional<PersonName> child,
        List<School> schools,
        Instant reportedAt,
        Optional<Closing> closing) {

    /** What closed a report, with the names that the database uses. */
    public enum Cause {
        /** The school dropped the link. */
        SCHOOL,
        /** An administrator withdrew the report. */
        WITHDRAWN
    }

    /**
     * How a report ended.
     *
     * @param at            never null
     * @param cause         never null
     * @param administrator who withdrew it; empty where the school closed it, or for reports older than version 3
     * @param reason        why it was withdrawn; empty as above
     */
    public record Closing(Instant at, Cause cause, Optional<String> administrator, Optional<String> reason) {}

    /** This report with the schools of the other one, which is the same report, behind its own. */
    public ChildReport withSchoolsOf(ChildReport same) {
        List<School> all =
                Stream.concat(schools.stream(), same.schools.stream()).toList();
        return new ChildReport(id, guardianId, guardian, identifiant, childId, child, all, reportedAt, closing);
    }

    /** Names the report only: what is personal must not reach a log. */
    @Override
    public String toString() {
        return "ChildReport[" + id + "]";
    }
}
