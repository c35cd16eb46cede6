package fr.educonnect.directory.grouping;

/** What came of a grouping. */
public sealed interface GroupingOutcome {

    /** @param groupingId the audit's row, by which it can be undone */
    record Grouped(long groupingId) implements GroupingOutcome {}

    /** @param reason nothing changed because of it */
    record Refused(GroupingRefusal reason) implements GroupingOutcome {}
}
