package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.InventedSchoolBase;
import fr.educonnect.benchmarks.base.ReachableParents;
import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import fr.educonnect.benchmarks.keycloak.KeycloakServer;
import fr.educonnect.benchmarks.keycloak.QueueMetrics;
import fr.educonnect.benchmarks.keycloak.TwinAccounts;
import fr.educonnect.benchmarks.keycloak.TwinRealms;
import fr.educonnect.benchmarks.load.LoadGenerator;
import fr.educonnect.benchmarks.load.LoadPlan;
import fr.educonnect.benchmarks.load.LoadSize;
import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Pace;
import fr.educonnect.benchmarks.load.PaceRounds;
import fr.educonnect.benchmarks.load.Secrets;
import fr.educonnect.benchmarks.load.Side;
import fr.educonnect.benchmarks.load.SlowCarriersSimulation;
import fr.educonnect.benchmarks.load.Twin;
import fr.educonnect.benchmarks.load.Workload;
import fr.educonnect.benchmarks.recovery.FullQueue;
import fr.educonnect.benchmarks.recovery.LostPasswordVisits;
import fr.educonnect.benchmarks.recovery.SlowCarriers;
import fr.educonnect.benchmarks.recovery.SteadyVisits;
import fr.educonnect.benchmarks.recovery.WideLimits;
import fr.educonnect.benchmarks.report.PaceResult;
import fr.educonnect.benchmarks.report.ResultFiles;
import fr.educonnect.benchmarks.report.Versions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes the time of sign-ins while mail server and SMS provider are quick, slow, and hang (security property 46). */
@Command(
        name = "slow-carriers",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description =
                "Compares sign-ins while other parents ask for new passwords, and mail server and SMS provider are quick,"
                        + " take 2 s over each message, or give no answer; then fills a small queue. Ends with 1 where the slowest"
                        + " sign-ins grow too much, or a full queue is not counted, not logged, or refuses the parent for good.")
final class SlowCarriersCommand extends MeasuringCommand {

    private static final int MOST_PAIRS = 50;
    private static final int MOST_SIGN_INS = 10_000;
    private static final int MOST_WARM_UP = 10_000;
    private static final int MOST_SECONDS = 300;
    private static final int WARM_UP_SECONDS = 180;

    @Option(
            names = "--pairs",
            defaultValue = "10",
            description = "Rounds with quick carriers, and as many with slow ones.")
    private int pairs;

    @Option(names = "--sign-ins", defaultValue = "400", description = "Sign-ins in one round, each by another parent.")
    private int signIns;

    @Option(names = "--concurrent", defaultValue = "2", description = "Browsers that sign in at the same time.")
    private int concurrent;

    @Option(names = "--warm-up", defaultValue = "2000", description = "Sign-ins before the first round.")
    private int warmUp;

    @Option(names = "--round-seconds", defaultValue = "60", description = "A round ends after this time at the latest.")
    private int roundSeconds;

    @Option(
            names = "--visit-every",
            defaultValue = "1000",
            description =
                    "Milliseconds from one parent who lost the password to the next; each asks for a mail and an SMS.")
    private int visitMillis;

    @Override
    public Integer call() throws Exception {
        requireBounds();
        ResultFiles files = new ResultFiles(results.folder(layout), "slow-carriers");
        KeycloakHome home = packagedServer();
        try (BenchmarkPostgres postgres = progress.step("Starting PostgreSQL", BenchmarkPostgres::embedded);
                SlowCarriers carriers = SlowCarriers.start(Duration.ZERO)) {
            Secrets secrets = Secrets.random();
            prepare(home, postgres, new TwinRealms(secrets));
            Signed signed = signIn(home, postgres, carriers, secrets);
            FullQueue.Outcome full = fillQueue(home, postgres, carriers);
            String text = """
                    # Sign-in while mail server and SMS provider are slow

                    %d sign-ins of as many parents, %d browsers at a time. Meanwhile every %d ms another parent lost the password and
                    asked for a mail and an SMS. Medians of the rounds.

                    %s
                    %s

                    ## A full queue

                    %s

                    ## Rounds

                    %s
                    ## Machine

                    %s""".formatted(
                            signed.result().measured(),
                            concurrent,
                            visitMillis,
                            signed.result().byPace(),
                            signed.messages(),
                            full,
                            signed.result().byRound(),
                            files.machine(Versions.of(home, postgres)));
            files.write(text, signed.result().byPace().csv());
            System.out.println(text);
            return signed.result().met() && full.met() ? 0 : 1;
        }
    }

    /**
     * The sign-ins, and what became of the messages meanwhile.
     *
     * @param messages a sentence
     */
    private record Signed(PaceResult result, String messages) {}

    private void prepare(KeycloakHome home, BenchmarkPostgres postgres, TwinRealms realms) throws Exception {
        int parents = accounts() + warmUp + mostVisits() + FullQueue.parents();
        progress.step("Inventing %d guardians and their children".formatted(parents), () -> {
            postgres.createDatabases();
            InventedSchoolBase.create(postgres.source(BenchmarkPostgres.SCHOOL), parents);
            ReachableParents.make(postgres.source(BenchmarkPostgres.SCHOOL));
            return null;
        });
        realms.writeFor(home, WideLimits.write(layout.realm(), layout.load().resolve("realm.json")));
    }

    private Signed signIn(KeycloakHome home, BenchmarkPostgres postgres, SlowCarriers carriers, Secrets secrets)
            throws Exception {
        PaceRounds rounds = new PaceRounds(pairs);
        try (KeycloakServer server = progress.step(
                "Starting Keycloak", () -> KeycloakServer.start(home, postgres, "", carriers.settings()))) {
            progress.step("Giving the parents a password", () -> {
                TwinAccounts.create(postgres);
                return null;
            });
            LoadGenerator generator = new LoadGenerator(layout.load());
            Side ours = Side.of(Twin.OURS, server.address().toString(), server.pid(), accounts());
            LoadSize size = new LoadSize(warmUp, pairs, signIns, concurrent, roundSeconds);
            LoadPlan plan = LoadPlan.of(Workload.SIGN_IN, size, ours, ours, secrets, postgres.statements())
                    .with(carriers.address(), "");
            int firstVisitor = accounts() + warmUp + 1;
            Duration each = Duration.ofMillis(visitMillis);
            SteadyVisits visits = SteadyVisits.start(visits(server), firstVisitor, mostVisits(), each);
            Outcome outcome;
            try {
                outcome = progress.step(
                        "Signing in, %d × %d (at most %d min)"
                                .formatted(rounds.count(), signIns, (longestSeconds() + 59) / 60),
                        () -> generator.run(SlowCarriersSimulation.class, plan));
            } finally {
                visits.end();
            }
            PaceResult result = new PaceResult(outcome, rounds);
            if (!result.complete() || result.failures() + visits.failed() > 0) {
                throw new BenchmarkFailure(
                        "%d sign-ins and %d visits failed: no comparison. Logs are in benchmarks/target."
                                .formatted(result.failures(), visits.failed()));
            }
            return new Signed(result, messages(visits.completed(), server.queue()));
        }
    }

    private static String messages(int visits, QueueMetrics queue) throws Exception {
        return "%d parents asked for new passwords. The carriers took %d mails and %d SMS while the server waited for them. "
                        .formatted(visits, queue.accepted("mail"), queue.accepted("sms"))
                + "The queue refused %d compositions, %d mails and %d SMS."
                        .formatted(queue.refused("compose"), queue.refused("mail"), queue.refused("sms"));
    }

    private FullQueue.Outcome fillQueue(KeycloakHome home, BenchmarkPostgres postgres, SlowCarriers carriers)
            throws Exception {
        carriers.keep(Pace.QUICK);
        Map<String, String> settings = new LinkedHashMap<>(carriers.settings());
        settings.putAll(FullQueue.settings());
        try (KeycloakServer server = progress.step(
                "Starting Keycloak with a small queue", () -> KeycloakServer.start(home, postgres, "", settings))) {
            FullQueue queue = new FullQueue(server, carriers, visits(server));
            return progress.step("Filling the queue", () -> queue.fill(accounts() + warmUp + mostVisits() + 1));
        }
    }

    private static LostPasswordVisits visits(KeycloakServer server) {
        return new LostPasswordVisits(server.address(), Twin.OURS.realm());
    }

    private int accounts() {
        return new PaceRounds(pairs).count() * signIns;
    }

    /** The warm-up and all rounds, were each as long as it may be. */
    private int longestSeconds() {
        return WARM_UP_SECONDS + new PaceRounds(pairs).count() * roundSeconds;
    }

    /** A minute more than the rounds: the load generator has to start. */
    private int mostVisits() {
        return (longestSeconds() + 60) * 1000 / visitMillis;
    }

    private void requireBounds() {
        Bounds bounds = new Bounds(spec);
        bounds.require("--pairs", 1, pairs, MOST_PAIRS);
        bounds.require("--sign-ins", 1, signIns, MOST_SIGN_INS);
        bounds.require("--concurrent", 1, concurrent, 64);
        bounds.require("--warm-up", 0, warmUp, MOST_WARM_UP);
        bounds.require("--round-seconds", 1, roundSeconds, MOST_SECONDS);
        bounds.require("--visit-every", 200, visitMillis, 60_000);
    }
}
