package fr.educonnect.benchmarks.keycloak;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;

/**
 * Names of the databases of one server.
 *
 * @param keycloak its own
 * @param school the school base; whatever, where nothing of ours asks for it
 */
public record Databases(String keycloak, String school) {

    /** The server with everything of ours. */
    public static final Databases OURS = new Databases(BenchmarkPostgres.KEYCLOAK, BenchmarkPostgres.SCHOOL);

    /** The server without. */
    public static final Databases STOCK = new Databases(BenchmarkPostgres.STOCK_KEYCLOAK, BenchmarkPostgres.SCHOOL);
}
