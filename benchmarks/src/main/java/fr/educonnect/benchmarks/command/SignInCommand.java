package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import fr.educonnect.benchmarks.load.LoadSize;
import fr.educonnect.benchmarks.report.SignInReport;
import fr.educonnect.benchmarks.report.SignInResult;
import fr.educonnect.benchmarks.report.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Lets the twins sign in on one server, and reports. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description =
                "Compares sign-ins per second of federated parents and of stock local users, in turns on one server.")
final class SignInCommand extends MeasuringCommand {

    @Option(names = "--rounds", defaultValue = "20", description = "Turns of each twin; medians of them are reported.")
    private int rounds;

    @Option(names = "--sign-ins", defaultValue = "500", description = "Sign-ins in one turn, each by another parent.")
    private int signIns;

    @Option(names = "--guardians", defaultValue = "10000", description = "Guardians in the school base, at least.")
    private int guardians;

    @Option(names = "--concurrent", defaultValue = "8", description = "Browsers that sign in at the same time.")
    private int concurrent;

    @Option(names = "--warm-up", defaultValue = "3000", description = "Sign-ins of each twin before the first turn.")
    private int warmUp;

    @Option(names = "--round-seconds", defaultValue = "60", description = "A turn ends after this time at the latest.")
    private int roundSeconds;

    @Mixin
    private PostgresOption postgresOption;

    @Option(
            names = "--java-options",
            paramLabel = "<options>",
            defaultValue = "",
            description = "More options for Keycloak's Java, such as those of a profiler.")
    private String javaOptions;

    @Option(
            names = "--cheap-hash",
            description =
                    "Hash passwords once instead of as Keycloak does, for both twins. The hash is nine tenths of a sign-in and the same"
                            + " for both; this shows the rest. Its results are files of their own: sign-in-cheap-hash.")
    private boolean cheapHash;

    @Override
    public Integer call() throws Exception {
        requirePositive();
        SignInReport report = new SignInReport(results.folder(layout), cheapHash);
        KeycloakHome home = packagedServer();
        try (BenchmarkPostgres postgres = progress.step("Starting PostgreSQL", postgresOption::open)) {
            LoadSize size = new LoadSize(warmUp, rounds, signIns, concurrent, roundSeconds);
            SignInResult result =
                    new OneServer(layout, progress, size, guardians, javaOptions, cheapHash).measure(home, postgres);
            report.write(result, Versions.of(home, postgres));
            System.out.println(report.text());
            return result.failures() == 0 ? 0 : 1;
        }
    }

    private void requirePositive() {
        if (rounds < 1 || signIns < 1 || concurrent < 1 || warmUp < 0 || roundSeconds < 1 || guardians < 1) {
            throw new ParameterException(spec.commandLine(), "Every number must be at least 1 (the warm-up's 0).");
        }
    }
}
