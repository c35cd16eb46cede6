package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.Parents;
import fr.educonnect.benchmarks.cluster.Balancer;
import fr.educonnect.benchmarks.cluster.ClusterNode;
import fr.educonnect.benchmarks.cluster.TwoNodes;
import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import fr.educonnect.benchmarks.load.LoadPlan;
import fr.educonnect.benchmarks.load.Secrets;
import fr.educonnect.benchmarks.load.Twin;
import fr.educonnect.benchmarks.recovery.SlowCarriers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts two nodes behind HAProxy on this machine, for whoever wants to try something with them. */
@Command(
        name = "nodes",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description =
                "Starts PostgreSQL, an invented school base, two nodes in Keycloak's own cluster and HAProxy before them,"
                        + " with the configuration of production as far as one machine can have it; loopback only. Stays until"
                        + " Ctrl-C, then stops everything. Mails and SMS are taken and thrown away.")
final class NodesCommand implements Callable<Integer> {

    private static final int MOST_GUARDIANS = 1_000_000;
    private static final int GRACE_SECONDS = 60;

    /** Of a parent at the login page; nothing listens where Keycloak sends the browser then. */
    private static final String SIGN_IN = "%s/realms/%s/protocol/openid-connect/auth?client_id=" + LoadPlan.CLIENT
            + "&redirect_uri=" + LoadPlan.REDIRECT_URI
            + "&response_type=code&scope=openid&code_challenge_method=S256"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Option(names = "--guardians", defaultValue = "1000", description = "Of the invented school base.")
    private int guardians;

    @Mixin
    private PostgresOption postgresOption;

    @Spec
    private CommandSpec spec;

    private final Layout layout = Layout.ofThisJar();
    private final Progress progress = new Progress();
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public Integer call() throws Exception {
        new Bounds(spec).require("--guardians", 1, guardians, MOST_GUARDIANS);
        Balancer.command();
        LocalNodes local = new LocalNodes(layout, progress);
        KeycloakHome home = local.home();
        Secrets secrets = Secrets.random();
        // Ctrl-C: this program lives until everything that it started has ended.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        try (BenchmarkPostgres postgres = progress.step("Opening PostgreSQL", postgresOption::open);
                SlowCarriers carriers = SlowCarriers.start(Duration.ZERO);
                TwoNodes nodes = local.start(home, postgres, carriers, secrets, guardians)) {
            System.out.println(text(nodes, postgres, secrets));
            told.await();
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    private void stop() {
        told.countDown();
        try {
            stopped.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(TwoNodes nodes, BenchmarkPostgres postgres, Secrets secrets) {
        StringBuilder text = new StringBuilder("""

                balancer     %s
                sign in at   %s
                identifiant  %s
                password     %s
                school base  %s
                """.formatted(
                        nodes.address(),
                        SIGN_IN.formatted(nodes.address(), Twin.OURS.realm()),
                        Parents.identifiant(1),
                        secrets.password(),
                        postgres.url(BenchmarkPostgres.SCHOOL)));
        for (ClusterNode node : nodes.nodes()) {
            text.append("%-12s %s, health %s, pid %d%n"
                    .formatted(
                            node.address().name(),
                            node.address().server(),
                            node.address().health(),
                            node.pid()));
        }
        return text.append("\nCtrl-C stops everything.").toString();
    }
}
