package fr.educonnect.directory.version;

/** Whether a database can be served, and if not, why. */
public sealed interface SchemaStatus {

    /** For an administrator: what is wrong and what to do. */
    String explanation();

    /** Both schemas are there in the version that this release serves. */
    record Ready() implements SchemaStatus {
        @Override
        public String explanation() {
            return "The database is ready.";
        }
    }

    /** @param schema {@code school} or {@code account}: it is missing, or has no version */
    record Missing(String schema) implements SchemaStatus {
        @Override
        public String explanation() {
            return "The database has no schema \"" + schema + "\". Run \"school-import migrate\".";
        }
    }

    /**
     * A schema has another version than this release serves.
     *
     * @param schema   {@code school} or {@code account}
     * @param found    the version of the database
     * @param expected the version of this release
     */
    record OtherVersion(String schema, int found, int expected) implements SchemaStatus {

        /** Whether the database is behind this release; otherwise it is ahead. */
        public boolean older() {
            return found < expected;
        }

        @Override
        public String explanation() {
            return "Schema \"" + schema + "\" has version " + found + ", this release serves version " + expected + ". "
                    + (older()
                            ? "Bring the schema up to date with \"school-import migrate\"."
                            : "Install the release that belongs to this schema.");
        }
    }

    /** @param schema {@code school} or {@code account}: the role may not read it */
    record PermissionDenied(String schema) implements SchemaStatus {
        @Override
        public String explanation() {
            return "The database role may not read schema \"" + schema + "\". Grant it the role's privileges.";
        }
    }
}
