package fr.educonnect.directory.schema;

/** A schema could not be made or brought up to date; the message and the cause are for the operator. */
public final class SchemaMigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaMigrationException(String schema, Exception cause) {
        super("Schema \"" + schema + "\" could not be made or brought up to date: " + cause.getMessage(), cause);
    }
}
