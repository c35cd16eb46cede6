package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.jvm.SampledProfile;
import fr.educonnect.benchmarks.load.LoadPlan;
import fr.educonnect.benchmarks.load.LoadSize;
import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Twin;
import fr.educonnect.benchmarks.load.Workload;
import fr.educonnect.benchmarks.report.ProfileReport;
import fr.educonnect.benchmarks.report.ResultFiles;
import fr.educonnect.benchmarks.report.Versions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks where the time of a sign-in goes, at our server and at a stock one. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description =
                "Samples both servers while parents and local users sign in, in turns, and tells the processor time of one"
                        + " sign-in by component. The recordings stay in benchmarks/target/work.")
final class ProfileCommand extends MeasuringCommand {

    private static final int BROWSERS = 8;
    private static final int MOST_ROUND_SECONDS = 120;

    @Option(names = "--rounds", defaultValue = "6", description = "Turns of each twin.")
    private int rounds;

    @Option(names = "--sign-ins", defaultValue = "500", description = "Sign-ins in one turn, each by another parent.")
    private int signIns;

    @Option(names = "--warm-up", defaultValue = "3000", description = "Sign-ins of each before the recordings begin.")
    private int warmUp;

    @Override
    public Integer call() throws Exception {
        Bounds bounds = new Bounds(spec);
        bounds.require("--rounds", 1, rounds, 100);
        bounds.require("--sign-ins", BROWSERS, signIns, 10_000);
        bounds.require("--warm-up", BROWSERS, warmUp, 100_000);
        ResultFiles files = new ResultFiles(results.folder(layout), "profile");
        Bench bench = new Bench(layout, progress, Deadline.in(24 * 60));
        Files.createDirectories(layout.work());
        String text = TwinPair.of(
                bench,
                TwinPair.parents(warmUp + rounds * signIns),
                realms -> bench.homes().lay(realms, layout.realm()),
                Map.of(),
                pair -> text(
                        profile(bench, pair),
                        files.machine(Versions.of(bench.homes().ours(), pair.postgres()))));
        files.writeMarkdown(text);
        System.out.println(text);
        return 0;
    }

    private ProfileReport profile(Bench bench, TwinPair pair) throws Exception {
        for (Twin twin : Twin.values()) {
            SampledProfile.prepare(pair.servers().server(twin).pid());
        }
        bench.load(plan(pair, new LoadSize(0, 1, warmUp, BROWSERS, MOST_ROUND_SECONDS * 5), 0));
        for (Twin twin : Twin.values()) {
            SampledProfile.begin(pair.servers().server(twin).pid());
        }
        Outcome outcome =
                bench.load(plan(pair, new LoadSize(0, rounds, signIns, BROWSERS, MOST_ROUND_SECONDS), warmUp));
        return new ProfileReport(outcome, rounds, end(pair, Twin.OURS), end(pair, Twin.STOCK));
    }

    private static LoadPlan plan(TwinPair pair, LoadSize size, int behind) {
        return LoadPlan.of(
                Workload.SIGN_IN,
                size,
                pair.servers().side(Twin.OURS, 0).behind(behind, size.measured()),
                pair.servers().side(Twin.STOCK, 0).behind(behind, size.measured()),
                pair.secrets(),
                pair.postgres().statements());
    }

    private SampledProfile end(TwinPair pair, Twin twin) throws Exception {
        Path file = layout.work().resolve("sign-in-" + twin + ".jfr");
        return SampledProfile.end(pair.servers().server(twin).pid(), file);
    }

    private String text(ProfileReport report, String machine) {
        return """
                # Where the time of a sign-in goes

                %d sign-ins of each twin, every account once; %d samples of ours, %d of stock (Java Flight Recorder, running Java code
                only). Processor time of the server for one sign-in, compilation and memory management included, shared out by the
                samples.

                %s
                ## What of it is ours

                %s
                ## Machine

                %s""".formatted(
                        rounds * signIns,
                        report.ours().count(),
                        report.stock().count(),
                        report.byComponent(),
                        report.ourLargest(),
                        machine);
    }
}
