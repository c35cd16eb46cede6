package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.base.BaseSize;
import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.InventedSchoolBase;
import fr.educonnect.benchmarks.report.MarkdownTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills a new database with an invented school base of any size, and says how long that took. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description =
                "Makes a database with an invented school base: couples, siblings, several schools, every guardian with"
                        + " an active account. With --postgres it stays there; without, it only shows how long it takes.")
final class GenerateCommand implements Callable<Integer> {

    private static final int MOST_GUARDIANS = 5_000_000;

    @Option(names = "--guardians", defaultValue = "10000", description = "How many, up to five millions.")
    private int guardians;

    @Option(
            names = "--database",
            defaultValue = "educonnect_invented",
            description = "Name of the database to make; it must not be there.")
    private String database;

    @Mixin
    private PostgresOption postgresOption;

    @Spec
    private CommandSpec spec;

    private final Progress progress = new Progress();

    @Override
    public Integer call() throws Exception {
        new Bounds(spec).require("--guardians", 1, guardians, MOST_GUARDIANS);
        try (BenchmarkPostgres postgres = progress.step("Opening PostgreSQL", postgresOption::open)) {
            postgres.createDatabase(database);
            Instant start = Instant.now();
            progress.step("Inventing %d guardians and their children".formatted(guardians), () -> {
                InventedSchoolBase.create(postgres.source(database), guardians);
                return null;
            });
            double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
            System.out.println(text(BaseSize.of(postgres.source(database)), seconds));
            return 0;
        }
    }

    private static String text(BaseSize size, double seconds) {
        MarkdownTable rows = new MarkdownTable("table", "rows");
        size.rows().forEach((table, count) -> rows.row(table, String.valueOf(count)));
        MarkdownTable shares = new MarkdownTable("guardians who", "share");
        size.shares().forEach((what, share) -> shares.row(what, String.format(Locale.ROOT, "%.0f %%", share * 100)));
        return String.format(
                Locale.ROOT,
                "%s%n%s%n%d rows, %d MiB with their indexes, in %.1f s: %.0f rows a second.",
                rows,
                shares,
                size.allRows(),
                size.bytes() >> 20,
                seconds,
                size.allRows() / seconds);
    }
}
