package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.Folders;
import fr.educonnect.benchmarks.base.InventedSchoolBase;
import fr.educonnect.benchmarks.base.StatementCounts;
import fr.educonnect.benchmarks.importing.BareCopy;
import fr.educonnect.benchmarks.importing.InventedExports;
import fr.educonnect.benchmarks.importing.SchoolImportRun;
import fr.educonnect.benchmarks.report.Measure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The import of SIECLE exports, beside a bare {@code COPY} of the rows that it made.
 *
 * @param guardians in the exports
 */
record ImportPart(int guardians) implements Part {

    private static final String COPIED = BenchmarkPostgres.PREFIX + "copied";
    private static final int MOST_STATEMENTS = 8;
    private static final double GOAL = 0.5;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public PartResult measure(Bench bench) throws Exception {
        Path folder = bench.layout().work().resolve("import");
        Folders.delete(folder);
        try (BenchmarkPostgres postgres = bench.progress().step("Starting PostgreSQL", BenchmarkPostgres::embedded)) {
            postgres.createDatabases(BenchmarkPostgres.SCHOOL, COPIED);
            InventedSchoolBase.createEmpty(postgres.source(BenchmarkPostgres.SCHOOL));
            InventedSchoolBase.createEmpty(postgres.source(COPIED));
            InventedExports exports = new InventedExports(folder, guardians);
            bench.progress().step("Writing exports with %d guardians".formatted(guardians), () -> {
                exports.write();
                return null;
            });
            SchoolImportRun command = new SchoolImportRun(bench.layout().schoolImport(), folder.resolve("import.log"));
            StatementCounts counts = new StatementCounts(postgres.statements());
            List<StatementCounts.Count> before = counts.read();
            Duration imported = bench.progress()
                    .step("Importing them", () -> command.of(exports, postgres.access(BenchmarkPostgres.SCHOOL)));
            String slowest = slowest(counts.since(before));
            BareCopy copy = new BareCopy(folder.resolve("rows"));
            long rows = bench.progress()
                    .step("Writing the rows down", () -> copy.write(postgres.source(BenchmarkPostgres.SCHOOL)));
            Duration copied = bench.progress().step("Copying them", () -> copy.read(postgres.source(COPIED)));
            Measure speed = Measure.higherIsBetter(
                            "import, rows per second (stock: bare COPY of the same rows)",
                            perSecond(rows, imported),
                            perSecond(rows, copied))
                    .withGoal(GOAL);
            String remark =
                    "- import: %d guardians, %d rows, %d s from the start of the command to its end; COPY %d s. %s%n"
                            .formatted(guardians, rows, imported.toSeconds(), copied.toSeconds(), slowest);
            return new PartResult(List.of(speed), remark);
        } finally {
            Folders.delete(folder);
        }
    }

    /** Where the import's time in PostgreSQL went. */
    private static String slowest(List<StatementCounts.Count> counts) {
        double all = counts.stream().mapToDouble(StatementCounts.Count::millis).sum();
        return counts.stream()
                .sorted(Comparator.comparingDouble(StatementCounts.Count::millis)
                        .reversed())
                .limit(MOST_STATEMENTS)
                .map(count -> "`%s` %.1f s".formatted(shortened(count.query()), count.millis() / 1000))
                .collect(Collectors.joining(", ", "In PostgreSQL %.0f s: ".formatted(all / 1000), "."));
    }

    private static String shortened(String query) {
        String line = query.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), 70));
    }

    private static double perSecond(long rows, Duration time) {
        return rows * 1000.0 / time.toMillis();
    }
}
