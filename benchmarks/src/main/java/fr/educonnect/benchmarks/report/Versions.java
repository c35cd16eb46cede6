package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import java.io.IOException;
import java.sql.SQLException;

/**
 * What was measured.
 *
 * @param keycloak its version
 * @param postgres its version
 * @param fsync PostgreSQL's setting of that name
 */
public record Versions(String keycloak, String postgres, String fsync) {

    /** Those of a run. */
    public static Versions of(KeycloakHome home, BenchmarkPostgres postgres) throws IOException, SQLException {
        return new Versions(home.version(), postgres.setting("server_version"), postgres.setting("fsync"));
    }
}
