package fr.educonnect.directory.testing;

/** The databases on which everything must work. */
public enum Engine {
    H2,
    POSTGRESQL
}
