package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.InventedSchoolBase;
import fr.educonnect.benchmarks.keycloak.Databases;
import fr.educonnect.benchmarks.keycloak.KeycloakServer;
import fr.educonnect.benchmarks.keycloak.TwinAccounts;
import fr.educonnect.benchmarks.keycloak.TwinRealms;
import fr.educonnect.benchmarks.load.LoadPlan;
import fr.educonnect.benchmarks.load.LoadSize;
import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Secrets;
import fr.educonnect.benchmarks.load.Side;
import fr.educonnect.benchmarks.load.Twin;
import fr.educonnect.benchmarks.load.Workload;
import fr.educonnect.benchmarks.report.ScaleResult;
import java.util.Map;

/**
 * Sign-ins of our parents over a large and a small school base, in turns on two servers of ours. The large one takes the place
 * of "ours" in every figure, the small one that of "stock".
 *
 * @param large guardians in the large base
 * @param sizes how much is done
 */
record ScalePart(int large, WorkloadSizes sizes) implements Part {

    private static final int SMALL = 10_000;
    private static final Databases LARGE_BASE = Databases.OURS;
    private static final Databases SMALL_BASE =
            new Databases(BenchmarkPostgres.PREFIX + "small_keycloak", BenchmarkPostgres.PREFIX + "small_school");

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public PartResult measure(Bench bench) throws Exception {
        Secrets secrets = Secrets.random();
        LoadSize whole = sizes.of(Workload.SIGN_IN);
        try (BenchmarkPostgres postgres = bench.progress().step("Starting PostgreSQL", BenchmarkPostgres::embedded)) {
            postgres.createDatabases(
                    LARGE_BASE.keycloak(), LARGE_BASE.school(), SMALL_BASE.keycloak(), SMALL_BASE.school());
            invent(bench, postgres, LARGE_BASE, large + whole.warmUp());
            invent(bench, postgres, SMALL_BASE, SMALL + whole.warmUp());
            new TwinRealms(secrets)
                    .writeFor(bench.homes().ours(), bench.layout().realm());
            try (KeycloakServer overLarge = start(bench, postgres, LARGE_BASE);
                    KeycloakServer overSmall = start(bench, postgres, SMALL_BASE)) {
                LoadSize size = bench.bounded(whole, 2);
                LoadPlan plan = LoadPlan.of(
                        Workload.SIGN_IN,
                        size,
                        side(overLarge, large),
                        side(overSmall, SMALL),
                        secrets,
                        postgres.statements());
                return result(bench.load(plan), size.rounds());
            }
        }
    }

    private PartResult result(Outcome outcome, int rounds) {
        ScaleResult result = new ScaleResult(outcome, rounds, large, SMALL);
        if (!outcome.failures().isEmpty() || !result.complete()) {
            throw new BenchmarkFailure("%d sign-ins failed. Logs are in benchmarks/target."
                    .formatted(outcome.failures().size()));
        }
        return new PartResult(result.measures(), result.confidence());
    }

    private static void invent(Bench bench, BenchmarkPostgres postgres, Databases databases, int guardians)
            throws Exception {
        bench.progress().step("Inventing %d guardians and their children".formatted(guardians), () -> {
            InventedSchoolBase.create(postgres.source(databases.school()), guardians);
            return null;
        });
    }

    private static KeycloakServer start(Bench bench, BenchmarkPostgres postgres, Databases databases) throws Exception {
        return bench.progress().step("Starting Keycloak over " + databases.school(), () -> {
            KeycloakServer server = KeycloakServer.start(bench.homes().ours(), postgres, databases, "", Map.of());
            try {
                TwinAccounts.createFederated(postgres, databases);
            } catch (Exception e) {
                server.close();
                throw e;
            }
            return server;
        });
    }

    private static Side side(KeycloakServer server, int accounts) {
        return Side.of(Twin.OURS, server.address().toString(), server.pid(), accounts);
    }
}
