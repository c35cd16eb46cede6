package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.PostgresProcess;
import fr.educonnect.benchmarks.cluster.Balancer;
import fr.educonnect.benchmarks.cluster.TwoNodes;
import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import fr.educonnect.benchmarks.load.LoadGenerator;
import fr.educonnect.benchmarks.load.LoadPlan;
import fr.educonnect.benchmarks.load.LoadSize;
import fr.educonnect.benchmarks.load.Secrets;
import fr.educonnect.benchmarks.load.Side;
import fr.educonnect.benchmarks.load.Twin;
import fr.educonnect.benchmarks.load.Workload;
import fr.educonnect.benchmarks.recovery.ArrivedMessage;
import fr.educonnect.benchmarks.recovery.SlowCarriers;
import fr.educonnect.benchmarks.report.MarkdownTable;
import fr.educonnect.benchmarks.report.ResultCsv;
import fr.educonnect.benchmarks.report.ResultFiles;
import fr.educonnect.benchmarks.report.SoakResult;
import fr.educonnect.benchmarks.report.Versions;
import fr.educonnect.benchmarks.soak.Growth;
import fr.educonnect.benchmarks.soak.LevelReader;
import fr.educonnect.benchmarks.soak.SoakRun;
import fr.educonnect.benchmarks.soak.SoakTimes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Mixed traffic on two nodes while one of them is killed, and then the base is restarted. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description =
                "Steady mixed traffic on two nodes behind HAProxy. At a third of the time the cluster's coordinator is killed and"
                        + " comes back after a minute, at two thirds PostgreSQL is stopped hard and comes back after 20 s."
                        + " Prints error rates and recovery times. Ends with 1 where something was lost, came twice, or leaks.")
final class SoakCommand extends MeasuringCommand {

    private static final int LEAST_GUARDIANS = 100;
    private static final int MOST_GUARDIANS = 1_000_000;

    @Option(
            names = "--minutes",
            defaultValue = "20",
            description = "How long, the start of everything not counted. Below 12, outages are shorter, too.")
    private int minutes;

    @Option(
            names = "--guardians",
            defaultValue = "5000",
            description = "Of the invented school base. Where there are more visits, parents come again.")
    private int guardians;

    @Option(
            names = "--browsers",
            defaultValue = "80",
            description = "Visits at the same time; each makes a request every eight seconds or so.")
    private int browsers;

    @Override
    public Integer call() throws Exception {
        requireBounds();
        Balancer.command();
        ResultFiles files = new ResultFiles(results.folder(layout), "soak");
        LocalNodes local = new LocalNodes(layout, progress);
        KeycloakHome home = local.home();
        Secrets secrets = Secrets.random();
        List<ArrivedMessage> arrived = new CopyOnWriteArrayList<>();
        try (BenchmarkPostgres postgres = progress.step("Starting PostgreSQL", BenchmarkPostgres::embedded);
                SlowCarriers carriers = SlowCarriers.start(Duration.ZERO, arrived::add);
                TwoNodes nodes = local.start(home, postgres, carriers, secrets, guardians)) {
            Side side = Side.of(
                    Twin.OURS, nodes.address().toString(), nodes.second().pid(), guardians);
            LoadPlan plan = LoadPlan.of(
                            Workload.SIGN_IN,
                            new LoadSize(0, 0, 0, browsers, 0),
                            side,
                            side,
                            secrets,
                            postgres.statements())
                    .with(carriers.address(), "");
            SoakRun run = new SoakRun(
                    nodes,
                    PostgresProcess.of(postgres),
                    new LevelReader(postgres.source(BenchmarkPostgres.SCHOOL)),
                    arrived,
                    news -> System.err.print(" " + news + ","));
            SoakTimes times = new SoakTimes(Duration.ofMinutes(minutes));
            SoakRun.Outcome outcome = progress.step(
                    "Traffic for %d min".formatted(minutes),
                    () -> run.run(times, new LoadGenerator(layout.load()), plan, browsers));
            SoakResult result = new SoakResult(outcome);
            String text = text(result, files.machine(Versions.of(home, postgres)));
            files.write(text, ResultCsv.of(result.measures()));
            System.out.println(text);
            return result.met() ? 0 : 1;
        }
    }

    private String text(SoakResult result, String machine) {
        return """
                # Two nodes, a kill and a base restart

                %d minutes, %d browsers: six of ten visits sign in and have their tokens refreshed, two ask for a link by mail, two for a
                code by SMS with which they choose a new password. Nothing has a stock twin here; a ratio is the allowed figure by the
                counted one.

                %s
                A leak is what is above this at equal load: %s. The killed node is compared with itself from after its return, the other one
                from before the kill.

                %s
                ## Failed requests

                %s
                ## Messages

                %s
                ## Ten seconds a row

                %s
                ## Machine

                %s""".formatted(
                        minutes,
                        browsers,
                        MarkdownTable.of(result.measures()),
                        Growth.thresholds(),
                        result.levels(),
                        result.errors(),
                        result.named().isEmpty() ? "None was lost, none came twice.\n" : result.named(),
                        result.timeline(),
                        machine);
    }

    private void requireBounds() {
        Bounds bounds = new Bounds(spec);
        bounds.require("--minutes", 4, minutes, 120);
        bounds.require("--guardians", LEAST_GUARDIANS, guardians, MOST_GUARDIANS);
        bounds.require("--browsers", 1, browsers, 500);
    }
}
