package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.InventedSchoolBase;
import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import fr.educonnect.benchmarks.keycloak.KeycloakServer;
import fr.educonnect.benchmarks.keycloak.TwinAccounts;
import fr.educonnect.benchmarks.keycloak.TwinRealms;
import fr.educonnect.benchmarks.load.LoadGenerator;
import fr.educonnect.benchmarks.load.LoadPlan;
import fr.educonnect.benchmarks.load.LoadSize;
import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Secrets;
import fr.educonnect.benchmarks.load.Side;
import fr.educonnect.benchmarks.load.Twin;
import fr.educonnect.benchmarks.load.Workload;
import fr.educonnect.benchmarks.load.WorkloadSimulation;
import fr.educonnect.benchmarks.report.SignInResult;

/**
 * Sign-ins of parents in our realm and of local users in a stock one, in turns on one server. Most of a sign-in is the password's hash,
 * and two servers compile it each in its own way: one process is fair to both.
 *
 * @param layout where things are
 * @param progress for the terminal
 * @param size how much is done
 * @param guardians in the school base, at least
 * @param javaOptions more of them for Keycloak; may be empty
 * @param cheapHash whether passwords are hashed at next to no cost, so that the rest of a sign-in is seen
 */
record OneServer(
        Layout layout, Progress progress, LoadSize size, int guardians, String javaOptions, boolean cheapHash) {

    /**
     * Prepares the databases and the server, and lets the twins sign in.
     *
     * @throws BenchmarkFailure when a round has no sign-in of one twin
     */
    SignInResult measure(KeycloakHome home, BenchmarkPostgres postgres) throws Exception {
        int accounts = Math.max(guardians, size.measured());
        Secrets secrets = Secrets.random();
        progress.step("Inventing %d guardians and their children".formatted(accounts + size.warmUp()), () -> {
            postgres.createDatabases();
            InventedSchoolBase.create(postgres.source(BenchmarkPostgres.SCHOOL), accounts + size.warmUp());
            return null;
        });
        TwinRealms realms = new TwinRealms(secrets);
        (cheapHash ? realms.withCheapPasswords() : realms).writeFor(home, layout.realm());
        try (KeycloakServer server =
                progress.step("Starting Keycloak", () -> KeycloakServer.start(home, postgres, javaOptions))) {
            progress.step("Making the stock twins of the parents", () -> {
                TwinAccounts.create(postgres);
                return null;
            });
            LoadPlan plan = LoadPlan.of(
                    Workload.SIGN_IN,
                    size,
                    side(server, Twin.OURS, accounts),
                    side(server, Twin.STOCK, accounts),
                    secrets,
                    postgres.statements());
            Outcome outcome = progress.step(
                    "Signing in, 2 × %d × %d (at most %d min)"
                            .formatted(size.rounds(), size.perRound(), size.longestMinutes(2)),
                    () -> new LoadGenerator(layout.load()).run(WorkloadSimulation.class, plan));
            SignInResult result = new SignInResult(outcome, size.rounds());
            if (!result.complete()) {
                throw new BenchmarkFailure(
                        "%d sign-ins failed, and a round has none of one twin. Logs are in benchmarks/target."
                                .formatted(result.failures()));
            }
            return result;
        }
    }

    private static Side side(KeycloakServer server, Twin twin, int accounts) {
        return Side.of(twin, server.address().toString(), server.pid(), accounts);
    }
}
