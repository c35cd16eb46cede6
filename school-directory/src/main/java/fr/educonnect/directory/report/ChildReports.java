package fr.educonnect.directory.report;

import fr.educonnect.directory.person.Person;
import java.util.List;
import java.util.Set;

/**
 * What parents said by "Ce n'est pas mon enfant". A report hangs on the guardian record and the child; while it stands, no online
 * service sees the child through that record. Every method throws {@link fr.educonnect.directory.DirectoryUnavailableException}
 * where the database cannot answer.
 */
public interface ChildReports {

    /**
     * Reports a child for every record of the person that is its legal guardian. Nothing is added where such a report stands.
     *
     * @param childIds all records of the child: {@link fr.educonnect.directory.person.PersonChild#ids()}
     * @throws NotTheirChildException one of them is not linked to the person as a legal guardian today; nothing is written
     *     (security 39)
     */
    void report(Person person, Set<Long> childIds);

    /**
     * One page of reports, the newest first.
     *
     * @param first how many to leave out, 0 or more
     * @param max   how many to give at most, 0 or more
     */
    List<ChildReport> page(ReportState state, int first, int max);

    long count(ReportState state);

    /**
     * Withdraws a report: the child is seen again at once.
     *
     * @param administrator who did it, 1 to 255 characters
     * @param reason        why, 1 to 1,000 characters
     * @return false where there is no such report, or it does not stand any more
     * @throws IllegalArgumentException where administrator or reason is blank, too long or holds NUL
     */
    boolean withdraw(long reportId, String administrator, String reason);

    /**
     * Closes the reports that the school has followed: it dropped the link, or ended it, or made it less than a legal one.
     *
     * @return how many were closed
     */
    int closeDropped();
}
