package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What was measured.
 *
 * @param keycloak its version; empty where none took part
 * @param postgres its version
 * @param fsync PostgreSQL's setting of that name
 */
public record Versions(Optional<String> keycloak, String postgres, String fsync) {

    /** Those of a run. */
    public static Versions of(KeycloakHome home, BenchmarkPostgres postgres) throws IOException, SQLException {
        return new Versions(Optional.of(home.version()), postgres.setting("server_version"), postgres.setting("fsync"));
    }

    /** Those of a run without Keycloak. */
    public static Versions of(BenchmarkPostgres postgres) throws SQLException {
        return new Versions(Optional.empty(), postgres.setting("server_version"), postgres.setting("fsync"));
    }

    /** All of them in one line, for the report. */
    String text() {
        return keycloak.map("Keycloak %s, "::formatted).orElse("")
                + "PostgreSQL %s (fsync %s)".formatted(postgres, fsync);
    }
}
