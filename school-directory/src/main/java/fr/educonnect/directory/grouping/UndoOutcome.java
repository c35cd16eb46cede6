package fr.educonnect.directory.grouping;

/** What came of undoing a grouping. */
public enum UndoOutcome {
    /** The accounts are as they were. */
    UNDONE,
    /** There is no such grouping. */
    UNKNOWN,
    /** It was undone before. */
    ALREADY_UNDONE,
    /** More than {@link Groupings#UNDO_TIME} passed. */
    TOO_LATE,
    /** The account that took the records was grouped into another since: that grouping is to be undone first. */
    GROUPED_ON
}
