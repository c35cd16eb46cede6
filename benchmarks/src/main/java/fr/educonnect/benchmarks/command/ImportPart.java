package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.Folders;
import fr.educonnect.benchmarks.base.InventedSchoolBase;
import fr.educonnect.benchmarks.importing.BareCopy;
import fr.educonnect.benchmarks.importing.InventedExports;
import fr.educonnect.benchmarks.importing.SchoolImportRun;
import fr.educonnect.benchmarks.report.Measure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The import of SIECLE exports, beside a bare {@code COPY} of the rows that it made.
 *
 * @param guardians in the exports
 */
record ImportPart(int guardians) implements Part {

    private static final String COPIED = BenchmarkPostgres.PREFIX + "copied";
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
            Duration imported = bench.progress()
                    .step("Importing them", () -> command.of(exports, postgres.access(BenchmarkPostgres.SCHOOL)));
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
                    "- import: %d guardians, %d rows, %d s from the start of the command to its end; COPY %d s.%n"
                            .formatted(guardians, rows, imported.toSeconds(), copied.toSeconds());
            return new PartResult(List.of(speed), remark);
        } finally {
            Folders.delete(folder);
        }
    }

    private static double perSecond(long rows, Duration time) {
        return rows * 1000.0 / time.toMillis();
    }
}
