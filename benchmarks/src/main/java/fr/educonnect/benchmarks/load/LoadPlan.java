package fr.educonnect.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * What the load generator has to do. It runs in a JVM of its own and reads this from a file.
 *
 * @param server address of Keycloak, without a slash at its end
 * @param clientSecret of client {@link #CLIENT} in both realms
 * @param password of everybody in both realms
 * @param accounts how many measured accounts each realm has; the accounts of the warm-up come after them
 * @param warmUp sign-ins of each twin before the first round
 * @param rounds how often each twin is measured
 * @param perRound sign-ins of one round
 * @param concurrency how many browsers sign in at the same time
 * @param roundSeconds the longest that a round may take
 * @param keycloakPid the server's Java process, whose processor time is read
 * @param statementsUrl JDBC URL of a database with {@code pg_stat_statements}
 * @param statementsUser who may read it
 * @param statementsPassword empty for none
 * @param carriers where the pace of the carriers of mails and SMS is told; empty where there are none
 * @param outcome the file for what was measured: an {@link Outcome}
 */
public record LoadPlan(
        String server,
        String clientSecret,
        String password,
        int accounts,
        int warmUp,
        int rounds,
        int perRound,
        int concurrency,
        int roundSeconds,
        long keycloakPid,
        String statementsUrl,
        String statementsUser,
        String statementsPassword,
        String carriers,
        String outcome) {

    /** The téléservice of both realms. */
    public static final String CLIENT = "benchmark";

    /** Where Keycloak sends the browser with the code; nothing listens there. */
    public static final String REDIRECT_URI = "http://127.0.0.1:9/callback";

    private static final String PROPERTY = "educonnect.benchmark.plan";

    /** The argument for the load generator's JVM. */
    static String argument(Path file) {
        return "-D" + PROPERTY + "=" + file;
    }

    /** The plan of this JVM. */
    static LoadPlan ofThisProcess() {
        try {
            return new ObjectMapper()
                    .readValue(Path.of(System.getProperty(PROPERTY)).toFile(), LoadPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
