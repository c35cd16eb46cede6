package fr.educonnect.schoolimport.command;

import fr.educonnect.directory.DirectoryUnavailableException;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.child.Uai;
import fr.educonnect.directory.identifiant.IdentifiantPattern;
import fr.educonnect.directory.jdbc.JdbcActivationRegistry;
import fr.educonnect.directory.jdbc.JdbcLetterRegistry;
import fr.educonnect.directory.version.SchemaCheck;
import fr.educonnect.directory.version.SchemaStatus;
import fr.educonnect.schoolimport.letter.part.LetterFolder;
import fr.educonnect.schoolimport.letter.run.InterruptedRunException;
import fr.educonnect.schoolimport.letter.run.LetterCount;
import fr.educonnect.schoolimport.letter.run.LetterOrder;
import fr.educonnect.schoolimport.letter.run.LetterRun;
import fr.educonnect.schoolimport.letter.run.RunClaim;
import fr.educonnect.schoolimport.letter.run.SchoolLetters;
import fr.educonnect.schoolimport.progress.PlainProgress;
import fr.educonnect.schoolimport.progress.Progress;
import fr.educonnect.schoolimport.progress.ProgressBarProgress;
import fr.educonnect.schoolimport.progress.Terminal;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the letters by which parents activate their accounts: see docs/letters.md. */
@Command(
        name = "letters",
        description = "Makes the letters by which parents activate their accounts: PDF to print, CSV for mail merge.",
        mixinStandardHelpOptions = true)
public final class LettersCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 64;
    private static final int MOST_PER_PART = 5_000;
    private static final int MOST_MONTHS = 12;

    /** What still fits beside the square, and what telephones still read. */
    private static final int LONGEST_START = 200;

    @Mixin
    private ConnectionOptions connection;

    @ArgGroup(multiplicity = "1")
    private Schools schools;

    /** Which schools. */
    private static final class Schools {

        @Option(names = "--school", paramLabel = "UAI", description = "A school; may be given several times")
        private List<String> uais = List.of();

        @Option(names = "--all", description = "All schools of the base")
        private boolean all;
    }

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the files go; made if absent, and closed to all but its owner")
    private Path out;

    @Option(
            names = "--start-url",
            required = true,
            paramLabel = "URL",
            description = "Where parents begin, such as a téléservice: printed, and in the QR code")
    private URI start;

    @Option(
            names = "--identifiant-pattern",
            paramLabel = "PATTERN",
            defaultValue = "{initial}.{family-name}",
            description = "How new identifiants are made (default: ${DEFAULT-VALUE}); also {first-name}")
    private String pattern;

    @Option(
            names = "--validity",
            paramLabel = "MONTHS",
            defaultValue = "3",
            description = "How long the provisional secrets are accepted (default: ${DEFAULT-VALUE})")
    private int validityMonths;

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            description = "How many threads make secrets (default: the machine's cores)")
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);

    @Option(
            names = "--part",
            paramLabel = "NUMBER",
            defaultValue = "500",
            description = "How many letters one PDF holds (default: ${DEFAULT-VALUE})")
    private int partSize;

    @Option(
            names = "--again",
            description = "New letters for everybody, those too whose letter is valid: the old ones are void")
    private boolean again;

    @Option(
            names = "--identifiant",
            paramLabel = "IDENTIFIANT",
            description = "A new letter for this parent only, who lost the old one; may be given several times")
    private List<String> identifiants = List.of();

    @Option(names = "--dry-run", description = "Counts only")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailedException {
        LetterOrder order = order();
        // One connection for each thread, one for what prints, one that claims the run.
        try (AgroalDataSource database = connection.pool(threads + 2)) {
            Clock clock = Clock.systemUTC();
            requireSchemas(database);
            SortedSet<String> uais = chosen(database);
            JdbcLetterRegistry registry = new JdbcLetterRegistry(database, clock, connection.statementTimeout());
            if (dryRun) {
                print(new LetterSummary(new LetterCount(registry, order, clock).at(uais)).dryRunText());
                return ExitCodes.OK;
            }
            return make(order, uais, database, registry, clock);
        } catch (SQLException e) {
            throw new CommandFailedException(ExitCodes.DATABASE, DatabaseFault.describe(e), e);
        } catch (DirectoryUnavailableException e) {
            throw new CommandFailedException(ExitCodes.DATABASE, e.getMessage() + ". Run the same command again.", e);
        } catch (RunClaim.RunningAlreadyException e) {
            throw new CommandFailedException(ExitCodes.DATABASE, e.getMessage(), e);
        } catch (InterruptedRunException e) {
            throw new CommandFailedException(ExitCodes.INPUT, e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailedException(ExitCodes.INPUT, "The folder cannot be used: " + e.getMessage(), e);
        }
    }

    private int make(
            LetterOrder order, SortedSet<String> uais, DataSource database, JdbcLetterRegistry registry, Clock clock)
            throws IOException, SQLException, InterruptedRunException, RunClaim.RunningAlreadyException {
        JdbcActivationRegistry accounts = new JdbcActivationRegistry(database, clock, connection.statementTimeout());
        LetterFolder folder = LetterFolder.open(out);
        Instant begin = clock.instant();
        RunClaim claim = RunClaim.on(database);
        LetterRun run;
        List<SchoolLetters> made;
        try (Progress progress = progress()) {
            run = new LetterRun(accounts, registry, folder, order, progress, clock);
            made = run.run(uais, threads);
        } finally {
            claim.close();
        }
        print(new LetterSummary(made).text(Duration.between(begin, clock.instant())));
        if (run.withoutLetter().isEmpty()) {
            return ExitCodes.OK;
        }
        print("No letter for " + String.join(", ", run.withoutLetter())
                + ": no parent at these schools, or activated already.\n");
        return ExitCodes.REFUSED;
    }

    private void requireSchemas(DataSource database) throws CommandFailedException {
        SchemaStatus status = SchemaCheck.verify(database, connection.statementTimeout());
        if (!(status instanceof SchemaStatus.Ready)) {
            throw new CommandFailedException(ExitCodes.DATABASE, status.explanation(), null);
        }
    }

    private LetterOrder order() throws CommandFailedException {
        require(validityMonths >= 1 && validityMonths <= MOST_MONTHS, "--validity is 1 to " + MOST_MONTHS + " months.");
        require(threads >= 1 && threads <= MOST_THREADS, "--threads is 1 to " + MOST_THREADS + ".");
        require(partSize >= 1 && partSize <= MOST_PER_PART, "--part is 1 to " + MOST_PER_PART + ".");
        require(
                start.isAbsolute()
                        && start.getHost() != null
                        && start.toASCIIString().length() <= LONGEST_START,
                "--start-url begins with https:// (or http:// for a trial).");
        require(
                start.getHost() != null && start.toASCIIString().length() <= LONGEST_START,
                "--start-url names a host and has at most " + LONGEST_START + " characters.");
        require(
                !again || identifiants.isEmpty(),
                "--again is for everybody, --identifiant for some: name one of them.");
        try {
            Set<String> wanted =
                    identifiants.stream().map(NewAccount::canonical).collect(Collectors.toUnmodifiableSet());
            return new LetterOrder(start, new IdentifiantPattern(pattern), validityMonths, partSize, again, wanted);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(ExitCodes.USAGE, e.getMessage(), e);
        }
    }

    private SortedSet<String> chosen(DataSource database) throws CommandFailedException, SQLException {
        SortedSet<String> known = SchoolsOfBase.uais(database);
        if (schools.all) {
            return known;
        }
        SortedSet<String> chosen = new TreeSet<>();
        for (String typed : schools.uais) {
            String uai = Uai.parse(typed).map(Uai::value).orElse("");
            if (!known.contains(uai)) {
                throw new CommandFailedException(ExitCodes.INPUT, "No school with this UAI: " + typed, null);
            }
            chosen.add(uai);
        }
        return chosen;
    }

    private static void require(boolean condition, String message) throws CommandFailedException {
        if (!condition) {
            throw new CommandFailedException(ExitCodes.USAGE, message, null);
        }
    }

    private Progress progress() {
        return Terminal.present()
                ? ProgressBarProgress.ofLetters()
                : new PlainProgress(spec.commandLine().getErr());
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }
}
