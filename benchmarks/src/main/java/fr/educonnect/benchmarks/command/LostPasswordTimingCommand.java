package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.InventedSchoolBase;
import fr.educonnect.benchmarks.base.Parents;
import fr.educonnect.benchmarks.base.ReachableParents;
import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import fr.educonnect.benchmarks.keycloak.KeycloakServer;
import fr.educonnect.benchmarks.keycloak.TwinRealms;
import fr.educonnect.benchmarks.load.Secrets;
import fr.educonnect.benchmarks.load.Twin;
import fr.educonnect.benchmarks.recovery.LostPasswordVisits;
import fr.educonnect.benchmarks.recovery.SlowCarriers;
import fr.educonnect.benchmarks.recovery.Step;
import fr.educonnect.benchmarks.recovery.WideLimits;
import fr.educonnect.benchmarks.report.ResultFiles;
import fr.educonnect.benchmarks.report.TimingReport;
import fr.educonnect.benchmarks.report.Versions;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Asks for new passwords of known and unknown identifiants in turn, and compares the times (security property 2). */
@Command(
        name = "lost-password-timing",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description =
                "Compares the answer times of lost password for known and unknown identifiants, by mail and by SMS,"
                        + " while mail server and SMS provider take their time. Ends with 1 where the medians differ too much.")
final class LostPasswordTimingCommand extends MeasuringCommand {

    private static final int MOST_REQUESTS = 10_000;

    @Option(
            names = "--requests",
            defaultValue = "200",
            description = "Visits by mail, and as many by SMS; half of them for known identifiants.")
    private int requests;

    @Option(names = "--warm-up", defaultValue = "100", description = "Visits before the first that counts.")
    private int warmUp;

    @Option(names = "--delay", defaultValue = "2000", description = "Milliseconds that a mail or SMS takes.")
    private int delayMillis;

    @Override
    public Integer call() throws Exception {
        if (requests < 2 || requests > MOST_REQUESTS || warmUp < 0 || warmUp > MOST_REQUESTS || delayMillis < 0) {
            throw new ParameterException(
                    spec.commandLine(), "From 2 to %d requests, and no negative number.".formatted(MOST_REQUESTS));
        }
        ResultFiles files = new ResultFiles(results.folder(layout), "lost-password-timing");
        KeycloakHome home = packagedServer();
        try (BenchmarkPostgres postgres = progress.step("Starting PostgreSQL", BenchmarkPostgres::embedded);
                SlowCarriers carriers = SlowCarriers.start(Duration.ofMillis(delayMillis))) {
            TimingReport report = measure(home, postgres, carriers);
            if (carriers.mails() + carriers.messages() == 0) {
                throw new BenchmarkFailure("No message left: the known were not known, there is nothing to compare.");
            }
            String text =
                    """
                    # Lost password: known and unknown identifiants

                    %d visits each by mail and by SMS, in turn for a known and an unknown identifiant; carriers take %d ms.

                    %s
                    ## Machine

                    %s""".formatted(requests, delayMillis, report.table(), files.machine(Versions.of(home, postgres)));
            files.write(text, report.table().csv());
            System.out.println(text);
            return report.met() ? 0 : 1;
        }
    }

    private TimingReport measure(KeycloakHome home, BenchmarkPostgres postgres, SlowCarriers carriers)
            throws Exception {
        int pairs = requests / 2;
        int warmUpPairs = warmUp / 2;
        progress.step("Inventing families", () -> {
            postgres.createDatabases();
            DataSource school = postgres.source(BenchmarkPostgres.SCHOOL);
            InventedSchoolBase.create(school, pairs + warmUpPairs + 1);
            ReachableParents.make(school);
            return null;
        });
        new TwinRealms(Secrets.random())
                .writeFor(home, WideLimits.write(layout.realm(), layout.load().resolve("realm.json")));
        try (KeycloakServer server = progress.step(
                "Starting Keycloak", () -> KeycloakServer.start(home, postgres, "", carriers.settings()))) {
            LostPasswordVisits visits = new LostPasswordVisits(server.address(), Twin.OURS.realm());
            progress.step("Warming up", () -> visitInTurn(visits, pairs + 1, warmUpPairs));
            return progress.step("Asking for new passwords", () -> visitInTurn(visits, 1, pairs));
        }
    }

    /** Known first, then unknown first, and so on: what changes during the run falls on both. */
    private static TimingReport visitInTurn(LostPasswordVisits visits, int firstAccount, int pairs)
            throws IOException, InterruptedException {
        TimingReport report = new TimingReport();
        for (int pair = 0; pair < pairs; pair++) {
            int account = firstAccount + pair;
            if (pair % 2 == 0) {
                Map<Step, Double> known = known(visits, account);
                report.add(known, unknown(visits, account));
            } else {
                Map<Step, Double> unknown = unknown(visits, account);
                report.add(known(visits, account), unknown);
            }
        }
        return report;
    }

    private static Map<Step, Double> known(LostPasswordVisits visits, int account)
            throws IOException, InterruptedException {
        return visits.visit(account);
    }

    /** An identifiant of the same length, the same address: nothing but being known differs. */
    private static Map<Step, Double> unknown(LostPasswordVisits visits, int account)
            throws IOException, InterruptedException {
        return visits.visit(Parents.identifiant(account).replace('p', 'q'), Parents.address(account));
    }
}
