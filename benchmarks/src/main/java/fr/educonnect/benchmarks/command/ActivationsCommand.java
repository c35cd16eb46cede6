package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.activation.Connections;
import fr.educonnect.benchmarks.activation.Crowd;
import fr.educonnect.benchmarks.activation.Flaw;
import fr.educonnect.benchmarks.activation.Rush;
import fr.educonnect.benchmarks.activation.RushOutcome;
import fr.educonnect.benchmarks.activation.ServerPool;
import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.InventedSchoolBase;
import fr.educonnect.benchmarks.base.ReachableParents;
import fr.educonnect.benchmarks.report.ActivationResult;
import fr.educonnect.benchmarks.report.ResultFiles;
import fr.educonnect.benchmarks.report.Versions;
import fr.educonnect.directory.ActivationRegistry;
import fr.educonnect.directory.jdbc.JdbcActivationRegistry;
import fr.educonnect.userstorage.config.SchoolDatabaseConfig;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets a crowd activate accounts at the same time, and looks whether anything went wrong. */
@Command(
        name = "activations",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description =
                "Activates accounts of many people at the same time on PostgreSQL, most of them of one name and some"
                        + " in several windows at once, through the server's own storage and pool, without Keycloak. Ends with 1 where an"
                        + " identifiant or an account was given twice, or there was an error or a leak.")
final class ActivationsCommand extends MeasuringCommand {

    private static final int MOST_THREADS = 2_000;
    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_POOL = 150;
    private static final int MOST_PEOPLE = 9_000;
    private static final int MOST_WARM_UP = Crowd.MOST - MOST_PEOPLE;
    private static final int WARM_UP_THREADS = 4;
    private static final int LEAST_GUARDIANS = 20;
    private static final int MOST_GUARDIANS = 999_999;

    @Option(names = "--people", defaultValue = "1000", description = "People who activate an account.")
    private int people;

    @Option(
            names = "--threads",
            defaultValue = "64",
            description = "Activations under way at the same time; more than the pool has connections wait for one.")
    private int threads;

    @Option(
            names = "--pool",
            defaultValue = "" + SchoolDatabaseConfig.DEFAULT_POOL_SIZE,
            description = "Connections in the pool; the server's own default.")
    private int pool;

    @Option(
            names = "--one-name",
            defaultValue = "60",
            description = "Percentage of the people whose first initial and family name are the same.")
    private int oneName;

    @Option(
            names = "--at-once",
            defaultValue = "5",
            description = "Every tenth person activates the same account so many times at the same time.")
    private int atOnce;

    @Option(
            names = "--warm-up",
            defaultValue = "300",
            description = "Others who activate before, a few at a time, once the pool has all its connections;"
                    + " 0 begins with an empty pool, as after a restart.")
    private int warmUp;

    @Option(
            names = "--guardians",
            defaultValue = "10000",
            description = "Other guardians in the school base, each with an account.")
    private int guardians;

    @Override
    public Integer call() throws Exception {
        requireBounds();
        ResultFiles files = new ResultFiles(results.folder(layout), "activations");
        try (BenchmarkPostgres postgres = progress.step("Starting PostgreSQL", BenchmarkPostgres::embedded)) {
            Crowd crowd = new Crowd(people, oneName, atOnce, warmUp);
            progress.step(
                    "Inventing %d guardians, and %d without an account".formatted(guardians, people + warmUp), () -> {
                        postgres.createDatabases();
                        DataSource school = postgres.source(BenchmarkPostgres.SCHOOL);
                        InventedSchoolBase.create(school, guardians);
                        ReachableParents.make(school);
                        crowd.create(school);
                        return null;
                    });
            ActivationResult result = rush(postgres, crowd);
            String text = """
                    # Activations at the same time

                    %d people activate an account, %d %% of them of one name; every tenth comes %d times at once. %d threads over a pool of %d
                    connections, after a warm-up of %d; %d other accounts in the base. Storage only, without Keycloak.

                    %s
                    %s## Machine

                    %s""".formatted(
                            people,
                            oneName,
                            atOnce,
                            threads,
                            pool,
                            warmUp,
                            guardians,
                            result.table(),
                            result.errors().isEmpty() ? "" : "## Errors\n\n" + result.errors() + "\n",
                            files.machine(Versions.of(postgres)));
            files.write(text, result.table().csv());
            System.out.println(text);
            return result.met() ? 0 : 1;
        }
    }

    private ActivationResult rush(BenchmarkPostgres postgres, Crowd crowd) throws Exception {
        DataSource school = postgres.source(BenchmarkPostgres.SCHOOL);
        try (ServerPool connections =
                ServerPool.open(postgres.url(BenchmarkPostgres.SCHOOL), postgres.user(), postgres.password(), pool)) {
            ActivationRegistry registry =
                    new JdbcActivationRegistry(connections.source(), Clock.systemUTC(), ServerPool.STATEMENT_TIMEOUT);
            if (warmUp > 0) {
                progress.step("Warming up", () -> warmUp(connections, registry, crowd));
            }
            RushOutcome outcome = progress.step("Activating", () -> new Rush(registry, threads).run(crowd.visits()));
            return new ActivationResult(outcome, Flaw.count(school), Connections.of(connections, school));
        }
    }

    private static RushOutcome warmUp(ServerPool connections, ActivationRegistry registry, Crowd crowd)
            throws SQLException, InterruptedException {
        connections.fill();
        RushOutcome outcome = new Rush(registry, WARM_UP_THREADS).run(crowd.warmUpVisits());
        if (outcome.unanswered() > 0) {
            throw new BenchmarkFailure("%d activations of the warm-up failed: %s"
                    .formatted(
                            outcome.unanswered(),
                            outcome.errors().stream().distinct().toList()));
        }
        return outcome;
    }

    private void requireBounds() {
        Bounds bounds = new Bounds(spec);
        bounds.require("--people", 1, people, MOST_PEOPLE);
        bounds.require("--threads", 1, threads, MOST_THREADS);
        bounds.require("--pool", 1, pool, MOST_POOL);
        bounds.require("--one-name", 0, oneName, 100);
        bounds.require("--at-once", 1, atOnce, MOST_AT_ONCE);
        bounds.require("--warm-up", 0, warmUp, MOST_WARM_UP);
        bounds.require("--guardians", LEAST_GUARDIANS, guardians, MOST_GUARDIANS);
    }
}
