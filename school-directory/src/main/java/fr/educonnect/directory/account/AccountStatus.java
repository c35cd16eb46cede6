package fr.educonnect.directory.account;

/** Where an account stands, with the names that the database uses. */
public enum AccountStatus {
    /** Exists for the guardian but has not been activated: no password yet. */
    CREATED,
    /** Activated: its holder may sign in. */
    ACTIVE,
    /** Its guardian records went to another account; it is closed. */
    REGROUPED
}
