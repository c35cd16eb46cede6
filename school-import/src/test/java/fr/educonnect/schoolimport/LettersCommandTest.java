package fr.educonnect.schoolimport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.schema.SchemaMigrator;
import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.schoolimport.command.ExitCodes;
import fr.educonnect.schoolimport.letter.MailMergeFile;
import fr.educonnect.schoolimport.letter.run.RunClaim;
import fr.educonnect.schoolimport.testing.Exports;
import fr.educonnect.schoolimport.testing.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code letters} as a script sees it, over the shipped exports. */
class LettersCommandTest {

    private static final String START = "https://educonnect.exemple.fr/compte";

    @TempDir
    private Path parent;

    private Path out;

    @BeforeEach
    void outFolder() {
        out = parent.resolve("letters");
    }

    @Test
    void allSchoolsGetTheirFiles() throws IOException {
        DataSource database = imported(Engine.POSTGRESQL);

        CommandRun run = letters(database, "--all", "--part", "100");

        assertThat(run.exitCode()).as(run.err()).isZero();
        int letters = secrets().size();
        assertThat(run.out()).containsPattern(letters + " letters in [0-9.]+ s, [0-9.]+ letters/s");
        assertThat(Rows.of(
                        database,
                        "SELECT COUNT(*) FROM account.account WHERE provisional_secret_hash IS NOT NULL"
                                + " AND status = 'CREATED'"))
                .containsExactly(String.valueOf(letters));
        assertThat(letters(database, "--all").out()).contains("\n0 letters in");
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        DataSource database = imported(Engine.H2);

        CommandRun run = letters(database, "--all", "--dry-run");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("\n[1-9][0-9]* letters to be made \\(dry run: nothing was written\\)");
        assertThat(out).doesNotExist();
        assertThat(Rows.of(database, "SELECT COUNT(*) FROM account.account")).containsExactly("0");
    }

    /** Security 28: secrets are in the files and nowhere else. */
    @Test
    void property28NoSecretIsLoggedOrPrinted() throws IOException {
        DataSource database = imported(Engine.H2);
        List<String> logged = new ArrayList<>();
        Handler everything = collectorOf(logged);
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        root.addHandler(everything);
        root.setLevel(Level.ALL);
        CommandRun run;
        try {
            run = letters(database, "--school", "0099990K");
        } finally {
            root.removeHandler(everything);
            root.setLevel(level);
        }

        assertThat(run.exitCode()).as(run.err()).isZero();
        String seen = run.out() + run.err() + String.join("\n", logged);
        List<String> secrets = secrets();
        assertThat(secrets).isNotEmpty();
        assertThat(secrets).noneMatch(seen::contains).noneMatch(secret -> seen.contains(secret.replace("-", "")));
    }

    @Test
    void aSchoolMustBeKnown() {
        CommandRun run = letters(imported(Engine.H2), "--school", "0770001W");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.INPUT);
        assertThat(run.err()).contains("No school with this UAI: 0770001W");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--all --school 0099990K",
                "--all --validity 0",
                "--all --threads 0",
                "--all --part 0",
                "--all --again --identifiant a.delmas",
                "--all --identifiant-pattern {nom}",
                "--all --start-url compte",
                "--all --start-url javascript:alert(1)"
            })
    void aWrongCommandLineIsRefusedBeforeAnythingIsDone(String more) {
        CommandRun run = letters(
                TestDatabases.bare(Engine.H2),
                Stream.of(more.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.USAGE);
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aBaseThatWasNotMigratedIsADatabaseFault(Engine engine) {
        DataSource database = TestDatabases.bare(engine);
        new SchemaMigrator(database, Clock.systemUTC()).createSchoolSchemaIfAbsent();

        CommandRun run = letters(database, "--all");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.DATABASE);
        assertThat(run.err()).contains("school-import migrate");
    }

    @Test
    void whoWasAskedForInVainIsNamed() {
        CommandRun run = letters(imported(Engine.H2), "--all", "--identifiant", "Nobody");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(run.out()).contains("No letter for nobody:");
    }

    @Test
    void theServersRoleIsEnough() throws IOException {
        DataSource database = TestDatabases.migrated(Engine.POSTGRESQL);
        SchoolFixture fixture = new SchoolFixture(database);
        long child = fixture.child("Noé", "Lévêque", LocalDate.of(2009, 2, 28));
        fixture.enrol(child, fixture.school("0099990K", "Collège Jean-Jaurès", "009", true), "6A");
        fixture.link(fixture.guardian("MME", "Hélène", "Lévêque"), child);
        try (InputStream script = SchemaMigrator.class.getResourceAsStream("postgresql-roles.sql")) {
            Rows.execute(database, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        String url = TestDatabases.url(TestDatabases.as("educonnect_server", database));

        CommandRun run = CommandRun.of(
                "letters",
                "--url",
                url,
                "--user",
                "educonnect_server",
                "--all",
                "--out",
                out.toString(),
                "--start-url",
                START);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(secrets()).hasSize(1);
    }

    @Test
    void onlyOneRunAtATimeMakesLetters() throws Exception {
        DataSource database = imported(Engine.POSTGRESQL);
        RunClaim other = RunClaim.on(database);
        try {
            CommandRun run = letters(database, "--all");

            assertThat(run.exitCode()).isEqualTo(ExitCodes.DATABASE);
            assertThat(run.err()).contains("Other letters are being made");
        } finally {
            other.close();
        }
        assertThat(letters(database, "--school", "0099990K").exitCode()).isZero();
    }

    @Test
    void aFolderThatOthersSeeIsAnInputFault() throws IOException {
        Files.createDirectory(out);
        Files.createFile(out.resolve("theirs"));

        CommandRun run = letters(imported(Engine.H2), "--all");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.INPUT);
        assertThat(run.err()).contains("chmod 700");
    }

    private CommandRun letters(DataSource database, String... more) {
        List<String> arguments = new ArrayList<>(List.of("letters"));
        arguments.addAll(CommandRun.connection(database));
        arguments.addAll(List.of("--out", out.toString()));
        if (!Arrays.asList(more).contains("--start-url")) {
            arguments.addAll(List.of("--start-url", START));
        }
        arguments.addAll(Arrays.asList(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static DataSource imported(Engine engine) {
        DataSource database = TestDatabases.migrated(engine);
        assertThat(CommandRun.imports(database, Exports.SHIPPED).exitCode()).isZero();
        return database;
    }

    private List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".csv")).toList()) {
                secrets.addAll(MailMergeFile.secrets(file).values());
            }
        }
        return secrets;
    }

    private static Handler collectorOf(List<String> messages) {
        return new Handler() {
            @Override
            public void publish(LogRecord logged) {
                messages.add(logged.getMessage() + Arrays.toString(logged.getParameters()) + logged.getThrown());
            }

            @Override
            public void flush() {
                // Nothing is buffered.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
