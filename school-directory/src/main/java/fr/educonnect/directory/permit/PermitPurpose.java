package fr.educonnect.directory.permit;

/** What a permit entitles to; for anything else it is unknown (security 11). */
public enum PermitPurpose {
    NEW_PASSWORD,
    MAIL_VALIDATION,
    /** Of the account that a grouping closed. */
    UNDO_GROUPING
}
