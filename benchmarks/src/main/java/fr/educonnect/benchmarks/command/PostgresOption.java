package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import java.io.IOException;
import picocli.CommandLine.Option;

/** Which PostgreSQL a command uses. */
final class PostgresOption {

    @Option(
            names = "--postgres",
            paramLabel = "<host:port>",
            description = "Use this PostgreSQL instead of starting one. It must have loaded pg_stat_statements."
                    + " Databases educonnect_benchmark_… are made there and dropped.")
    private String server;

    @Option(
            names = "--postgres-user",
            defaultValue = "postgres",
            description = "A superuser there; its password is taken from PGPASSWORD.")
    private String user;

    /** Whether there is one already, which outlives the command. */
    boolean given() {
        return server != null;
    }

    /** The given server, or one that is started now. */
    BenchmarkPostgres open() throws IOException {
        if (server == null) {
            return BenchmarkPostgres.embedded();
        }
        String password = System.getenv("PGPASSWORD");
        return BenchmarkPostgres.given(server, user, password == null ? "" : password);
    }
}
