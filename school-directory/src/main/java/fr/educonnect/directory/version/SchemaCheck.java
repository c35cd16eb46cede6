package fr.educonnect.directory.version;

import fr.educonnect.directory.DirectoryUnavailableException;
import fr.educonnect.directory.version.SchemaStatus.Missing;
import fr.educonnect.directory.version.SchemaStatus.OtherVersion;
import fr.educonnect.directory.version.SchemaStatus.PermissionDenied;
import fr.educonnect.directory.version.SchemaStatus.Ready;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Decides whether this release may serve a database. */
public final class SchemaCheck {

    /** SQLSTATEs for a schema or table that is not there: PostgreSQL's, then H2's. */
    private static final Set<String> ABSENT = Set.of("3F000", "42P01", "90079", "42S02", "42S03", "42S04");

    /** SQLSTATEs for a privilege that is not granted: PostgreSQL's, then H2's. */
    private static final Set<String> DENIED = Set.of("42501", "90096");

    private SchemaCheck() {}

    /**
     * Reads both versions.
     *
     * @param timeout how long each of the two reads may take
     * @return {@link Ready} or the first thing that is wrong
     * @throws DirectoryUnavailableException where the database does not answer
     */
    public static SchemaStatus verify(DataSource database, Duration timeout) {
        try (Connection connection = database.getConnection()) {
            return problem(connection, timeout, "school", SchemaVersions.SCHOOL)
                    .or(() -> problem(connection, timeout, "account", SchemaVersions.ACCOUNT))
                    .orElseGet(Ready::new);
        } catch (SQLException noConnection) {
            throw DirectoryUnavailableException.connecting(noConnection);
        }
    }

    private static Optional<SchemaStatus> problem(
            Connection connection, Duration timeout, String schema, int expected) {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(Math.toIntExact(Math.max(1, timeout.toSeconds())));
            try (ResultSet versions =
                    statement.executeQuery("SELECT MAX(version) FROM " + schema + ".schema_version")) {
                versions.next();
                int found = versions.getInt(1);
                if (versions.wasNull()) {
                    return Optional.of(new Missing(schema));
                }
                return found == expected ? Optional.empty() : Optional.of(new OtherVersion(schema, found, expected));
            }
        } catch (SQLException failure) {
            if (ABSENT.contains(failure.getSQLState())) {
                return Optional.of(new Missing(schema));
            }
            if (DENIED.contains(failure.getSQLState())) {
                return Optional.of(new PermissionDenied(schema));
            }
            throw DirectoryUnavailableException.during("read the schema versions", failure);
        }
    }
}
