package fr.educonnect.directory.report;

/** Whether a report still hides the child. */
public enum ReportState {
    STANDING,
    CLOSED
}
