package fr.educonnect.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.educonnect.benchmarks.base.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * What the load generator has to do. It runs in a JVM of its own and reads this from a file.
 *
 * @param workload what the browsers do
 * @param size how much of it
 * @param ours where our twin is
 * @param stock where its stock twin is, perhaps on the same server
 * @param secrets of clients and people, the same for both
 * @param statements a database with {@code pg_stat_statements}
 * @param carriers where the carriers of mails and SMS are told their pace and give out codes; empty where there are none
 * @param families a file with what the people of {@link Workload#ACTIVATION} know; empty where nobody activates
 */
public record LoadPlan(
        Workload workload,
        LoadSize size,
        Side ours,
        Side stock,
        Secrets secrets,
        DatabaseAccess statements,
        String carriers,
        String families) {

    /** The téléservice of both realms. */
    public static final String CLIENT = "benchmark";

    /** Another téléservice, which has the children in its ID token where there are any. */
    public static final String CLIENT_WITH_CHILDREN = "benchmark-children";

    /** Asks for users in the admin API, at both servers. */
    public static final String ADMIN_CLIENT = "benchmark-admin";

    /** Where Keycloak sends the browser with the code; nothing listens there. */
    public static final String REDIRECT_URI = "http://127.0.0.1:9/callback";

    private static final String PROPERTY = "educonnect.benchmark.plan";
    private static final String OUTCOME_PROPERTY = "educonnect.benchmark.outcome";

    /** A plan without messages. */
    public static LoadPlan of(
            Workload workload, LoadSize size, Side ours, Side stock, Secrets secrets, DatabaseAccess statements) {
        return new LoadPlan(workload, size, ours, stock, secrets, statements, "", "");
    }

    /** The same with carriers, and the families of {@link Workload#ACTIVATION}. */
    public LoadPlan with(String carriers, String families) {
        return new LoadPlan(workload, size, ours, stock, secrets, statements, carriers, families);
    }

    /** Where a twin is. */
    Side side(Twin twin) {
        return twin == Twin.OURS ? ours : stock;
    }

    /** The arguments for the load generator's JVM. */
    static String[] arguments(Path plan, Path outcome) {
        return new String[] {"-D" + PROPERTY + "=" + plan, "-D" + OUTCOME_PROPERTY + "=" + outcome};
    }

    /** The plan of this JVM. */
    static LoadPlan ofThisProcess() {
        return ofThisProcess(LoadPlan.class);
    }

    /** The plan of this JVM, where it is of another kind. */
    static <T> T ofThisProcess(Class<T> kind) {
        try {
            return new ObjectMapper()
                    .readValue(Path.of(System.getProperty(PROPERTY)).toFile(), kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where this JVM has to write its {@link Outcome}. */
    static Path outcomeOfThisProcess() {
        return Path.of(System.getProperty(OUTCOME_PROPERTY));
    }
}
