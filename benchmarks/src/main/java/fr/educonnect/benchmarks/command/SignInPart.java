package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.load.LoadSize;
import fr.educonnect.benchmarks.load.Workload;
import fr.educonnect.benchmarks.report.SignInResult;

/**
 * What {@code benchmarks/run} does without a command: sign-ins of both twins on one server.
 *
 * @param sizes how much is done
 * @param guardians how many have accounts, at least
 */
record SignInPart(WorkloadSizes sizes, int guardians) implements Part {

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public PartResult measure(Bench bench) throws Exception {
        LoadSize size = bench.bounded(sizes.of(Workload.SIGN_IN), 2);
        OneServer server = new OneServer(bench.layout(), bench.progress(), size, guardians, "", false);
        try (BenchmarkPostgres postgres = bench.progress().step("Starting PostgreSQL", BenchmarkPostgres::embedded)) {
            SignInResult result = server.measure(bench.homes().ours(), postgres);
            String failed = result.failures() == 0
                    ? ""
                    : "- **sign-in: %d failed, no comparison**%n".formatted(result.failures());
            return new PartResult(result.measures(), "- sign-in: %s%n%s".formatted(result.confidence(), failed));
        }
    }
}
