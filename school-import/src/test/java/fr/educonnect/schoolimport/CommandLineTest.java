package fr.educonnect.schoolimport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.schema.SchemaMigrator;
import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.schoolimport.command.ExitCodes;
import fr.educonnect.schoolimport.load.LoadOptions;
import fr.educonnect.schoolimport.load.SchoolLoader;
import fr.educonnect.schoolimport.testing.Exports;
import fr.educonnect.schoolimport.testing.Rows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script sees: exit codes and messages. */
class CommandLineTest {

    private static final String LIST =
            Exports.SHIPPED.resolve("etablissements.csv").toString();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void migrateMakesBothSchemasAndCanBeRepeated(Engine engine) {
        DataSource database = TestDatabases.bare(engine);

        assertThat(migrate(database).out()).contains("Schema school: made", "Schema account: up to date");
        CommandRun again = migrate(database);

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("Schema school: there already");
        assertThat(CommandRun.imports(database, Exports.SHIPPED).exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aBaseMadeFromThePublishedScriptAloneCanBeImportedInto(Engine engine) {
        DataSource database = TestDatabases.bare(engine);
        new SchemaMigrator(database, Clock.systemUTC()).createSchoolSchemaIfAbsent();

        assertThat(CommandRun.imports(database, Exports.SHIPPED).exitCode()).isZero();
        assertThat(Rows.of(database, "SELECT COUNT(*) FROM school.import_run")).containsExactly("5");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aBaseWithoutSchemaIsADatabaseFault(Engine engine) {
        CommandRun run = CommandRun.imports(TestDatabases.bare(engine), Exports.SHIPPED);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.DATABASE);
        assertThat(run.err()).contains("Run the migrate command first");
    }

    @Test
    void aServerThatDoesNotAnswerIsADatabaseFault() {
        CommandRun run = CommandRun.of(
                "import",
                "--url",
                "jdbc:postgresql://localhost:1/none",
                "--user",
                "x",
                "--schools",
                LIST,
                Exports.SHIPPED.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCodes.DATABASE);
        assertThat(run.err()).contains("cannot be reached");
    }

    @Test
    void theRoleOfTheImportNeedsNoMoreThanTheGuideSays() {
        DataSource database = TestDatabases.bare(Engine.POSTGRESQL);
        migrate(database);
        Rows.execute(database, "CREATE ROLE importer LOGIN");
        Rows.execute(database, "GRANT USAGE ON SCHEMA school TO importer");
        Rows.execute(database, "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA school TO importer");
        String url = TestDatabases.url(TestDatabases.as("importer", database));

        CommandRun run = CommandRun.of(
                "import", "--url", url, "--user", "importer", "--schools", LIST, Exports.SHIPPED.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Rows.of(database, "SELECT COUNT(*) FROM school.guardian")).containsExactly("583");
    }

    @Test
    void onlyOneImportRunsAtATime() throws Exception {
        DataSource database = TestDatabases.migrated(Engine.POSTGRESQL);
        LoadOptions options = new LoadOptions(false, false, Duration.ofMinutes(1), Duration.ofMinutes(1));
        try (Connection other = database.getConnection()) {
            SchoolLoader.on(other, options, Clock.systemUTC());

            CommandRun run = CommandRun.imports(database, Exports.SHIPPED, "--lock-timeout", "1");

            assertThat(run.exitCode()).isEqualTo(ExitCodes.DATABASE);
            assertThat(run.err()).contains("Another import is running");
        }
        assertThat(CommandRun.imports(database, Exports.SHIPPED).exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/base?password=secret",
                "jdbc:h2:mem:x;PASSWORD=secret",
                "jdbc:mysql://localhost/base"
            })
    void urlsWithAPasswordOrOfAnotherKindAreRefused(String url) {
        CommandRun run = CommandRun.of("migrate", "--url", url, "--user", "x");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).doesNotContain("secret");
    }

    @Test
    void thePasswordFileIsUsed() {
        String url = "jdbc:h2:mem:secured;DB_CLOSE_DELAY=-1";
        Path password = Exports.write(folder.resolve("password"), "pépin\n", StandardCharsets.UTF_8);
        Path wrong = Exports.write(folder.resolve("wrong"), "noyau\n", StandardCharsets.UTF_8);

        assertThat(CommandRun.of("migrate", "--url", url, "--user", "x", "--password-file", password.toString())
                        .exitCode())
                .isZero();
        assertThat(CommandRun.of("migrate", "--url", url, "--user", "x", "--password-file", wrong.toString())
                        .exitCode())
                .isEqualTo(ExitCodes.DATABASE);
        assertThat(CommandRun.of("migrate", "--url", url, "--user", "x", "--password-file", "absent")
                        .exitCode())
                .isEqualTo(ExitCodes.INPUT);
    }

    @Test
    void anUnusableListOrFolderIsAnInputFault() {
        DataSource database = TestDatabases.bare(Engine.H2);
        assertThat(CommandRun.imports(database, folder).exitCode()).isEqualTo(ExitCodes.INPUT);
        assertThat(CommandRun.imports(database, folder.resolve("absent")).exitCode())
                .isEqualTo(ExitCodes.INPUT);
        assertThat(CommandRun.of(
                                "import",
                                "--url",
                                "jdbc:h2:mem:x",
                                "--user",
                                "sa",
                                "--schools",
                                "absent.csv",
                                folder.toString())
                        .exitCode())
                .isEqualTo(ExitCodes.INPUT);
    }

    @Test
    void missingArgumentsAreAUsageFault() {
        assertThat(CommandRun.of("import").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(CommandRun.of("migrate", "--user", "x", "--url", " ").exitCode())
                .isEqualTo(ExitCodes.USAGE);
        assertThat(CommandRun.of("nonsense").exitCode()).isEqualTo(ExitCodes.USAGE);
    }

    private static CommandRun migrate(DataSource database) {
        List<String> arguments = new ArrayList<>(List.of("migrate"));
        arguments.addAll(CommandRun.connection(database));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
