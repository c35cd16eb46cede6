package fr.educonnect.schoolimport.command;

import fr.educonnect.directory.DirectoryUnavailableException;
import fr.educonnect.directory.version.SchemaCheck;
import fr.educonnect.directory.version.SchemaStatus;
import fr.educonnect.schoolimport.account.AccountUpkeep;
import fr.educonnect.schoolimport.list.SchoolList;
import fr.educonnect.schoolimport.list.SchoolListException;
import fr.educonnect.schoolimport.list.SchoolListFile;
import fr.educonnect.schoolimport.load.LoadOptions;
import fr.educonnect.schoolimport.load.SchoolLoaders;
import fr.educonnect.schoolimport.pair.ExportPair;
import fr.educonnect.schoolimport.pair.ExportPairs;
import fr.educonnect.schoolimport.pair.PairFinder;
import fr.educonnect.schoolimport.progress.PlainProgress;
import fr.educonnect.schoolimport.progress.Progress;
import fr.educonnect.schoolimport.progress.ProgressBarProgress;
import fr.educonnect.schoolimport.progress.Terminal;
import fr.educonnect.schoolimport.report.ImportSummary;
import fr.educonnect.schoolimport.report.OddityReport;
import fr.educonnect.schoolimport.report.SchoolOutcome;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings schema school to what the given SIECLE exports and list of schools say. */
@Command(
        name = "import",
        description = "Brings schema school to what SIECLE exports and the list of schools say.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    /** A base that parents sign in with at the same time has other things to do as well. */
    private static final int MOST_JOBS_UNASKED = 4;

    private static final int MOST_JOBS = 32;

    @Mixin
    private ConnectionOptions connection;

    @Option(
            names = "--schools",
            required = true,
            paramLabel = "CSV",
            description = "The list of schools: semicolons, UTF-8, columns of the open directory of schools and Pilote")
    private Path schools;

    @Option(
            names = "--report",
            paramLabel = "CSV",
            description = "Lists odd records by their source key, without names and numbers")
    private Path report;

    @Option(names = "--dry-run", description = "Does everything, then rolls it back")
    private boolean dryRun;

    @Option(names = "--force", description = "Takes exports that are older than those imported last")
    private boolean force;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "How many schools are loaded at the same time, each over a connection of its own; default: one for"
                            + " each processor, " + MOST_JOBS_UNASKED + " at most; H2: always 1")
    private Integer jobs;

    @Parameters(
            arity = "1..*",
            paramLabel = "EXPORT",
            description = "Eleves and Responsables files, or folders of them (*.xml)")
    private List<Path> exports;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailedException {
        if (jobs != null && (jobs < 1 || jobs > MOST_JOBS)) {
            throw new CommandFailedException(ExitCodes.USAGE, "--jobs is 1 to " + MOST_JOBS + ".", null);
        }
        try {
            SchoolList list = SchoolListFile.read(schools);
            ExportPairs pairs = new PairFinder(list).find(exports);
            if (pairs.pairs().isEmpty() && pairs.refusals().isEmpty()) {
                throw new CommandFailedException(ExitCodes.INPUT, "No export (*.xml) found.", null);
            }
            try (OddityReport oddities = report == null ? OddityReport.none() : OddityReport.in(report)) {
                return load(list, pairs, oddities);
            }
        } catch (SchoolListException e) {
            throw new CommandFailedException(ExitCodes.INPUT, e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailedException(ExitCodes.INPUT, "Cannot be read or written: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new CommandFailedException(ExitCodes.INPUT, e.getCause().getMessage(), e);
        }
    }

    private int load(SchoolList list, ExportPairs pairs, OddityReport oddities) throws CommandFailedException {
        LoadOptions options = new LoadOptions(dryRun, force, connection.statementTimeout(), connection.lockTimeout());
        // In a dry run each school enters its département anew, and two would wait for each other.
        int atOnce = dryRun ? 1 : Math.max(1, Math.min(jobs(), pairs.pairs().size()));
        try (SchoolLoaders loaders = SchoolLoaders.open(connection.dataSource(), atOnce, options, Clock.systemUTC())) {
            loaders.first().load(list);
            List<SchoolOutcome> outcomes;
            try (Progress progress = progress(pairs)) {
                outcomes = new SchoolImports(loaders.all(), oddities, progress).run(pairs);
            }
            loaders.first().analyze();
            ImportSummary summary = new ImportSummary(outcomes, list.faults(), dryRun);
            print(summary.text());
            if (!dryRun) {
                bringAccountsUpToDate(summary.imported());
            }
            return summary.anythingRefused() ? ExitCodes.REFUSED : ExitCodes.OK;
        } catch (SQLException e) {
            throw new CommandFailedException(ExitCodes.DATABASE, DatabaseFault.describe(e), e);
        }
    }

    private int jobs() {
        return jobs == null ? Math.min(MOST_JOBS_UNASKED, Runtime.getRuntime().availableProcessors()) : jobs;
    }

    /** A base that has no accounts yet is as good as any. */
    private void bringAccountsUpToDate(List<String> uais) throws CommandFailedException, SQLException {
        // Several small questions for each school: a new connection for each would take most of the import's time.
        try (AgroalDataSource database = connection.pool(1)) {
            SchemaStatus status = SchemaCheck.verify(database, connection.statementTimeout());
            print(
                    status instanceof SchemaStatus.Ready
                            ? new AccountUpkeep(database, Clock.systemUTC(), connection.statementTimeout())
                                    .after(uais)
                                    .text()
                            : "Accounts were left as they are: " + status.explanation() + "\n");
        } catch (DirectoryUnavailableException e) {
            throw new CommandFailedException(
                    ExitCodes.DATABASE,
                    e.getMessage() + ". The schools are imported; bring accounts up to date with the accounts command.",
                    e);
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }

    private Progress progress(ExportPairs pairs) {
        return Terminal.present()
                ? ProgressBarProgress.ofImport(
                        pairs.pairs().stream().mapToLong(ExportPair::size).sum())
                : new PlainProgress(spec.commandLine().getErr());
    }
}
