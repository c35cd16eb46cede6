package fr.educonnect.directory.version;

/** The versions of the two schemas that this release serves. */
public final class SchemaVersions {

    /** Of schema {@code school}, which the institution fills. */
    public static final int SCHOOL = 1;

    /** Of schema {@code account}, which our migrations make. */
    public static final int ACCOUNT = 4;

    private SchemaVersions() {}
}
