package fr.educonnect.directory.grouping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Several accounts of one person become one (flows §6). Each grouping is one transaction: a crash leaves all of it or nothing, and
 * of several at once that touch the same accounts one comes after the other (security 38). Every method throws {@link
 * fr.educonnect.directory.DirectoryUnavailableException} where the database cannot answer.
 */
public interface Groupings {

    /** How long a grouping can be undone. */
    Duration UNDO_TIME = Duration.ofDays(7);

    /**
     * Gives all records of the other account to the account, and closes the other. The password and the letter's secret of the
     * closed account stay: they tell its holder, and nobody else, where it went.
     */
    GroupingOutcome group(GroupingOrder order);

    /**
     * Gives the records that a grouping moved back to the account that held them, which is then as activated as it was. Records
     * that joined since stay where they are.
     */
    UndoOutcome undo(UndoOrder order);

    /** One grouping. */
    Optional<Grouping> find(long groupingId);

    /**
     * What the audit has of an account, whichever part it played.
     *
     * @return the newest first
     */
    List<Grouping> of(long accountId);
}
