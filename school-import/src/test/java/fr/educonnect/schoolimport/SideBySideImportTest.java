package fr.educonnect.schoolimport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.schoolimport.command.ExitCodes;
import fr.educonnect.schoolimport.testing.Exports;
import fr.educonnect.schoolimport.testing.Rows;
import fr.educonnect.schoolimport.testing.SchoolTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several schools loaded at the same time, each over a connection of its own (PostgreSQL). */
class SideBySideImportTest {

    @TempDir
    private Path folder;

    @Test
    void theResultIsThatOfOneAfterTheOther() {
        DataSource oneByOne = TestDatabases.migrated(Engine.POSTGRESQL);
        DataSource atOnce = TestDatabases.migrated(Engine.POSTGRESQL);

        CommandRun slow = CommandRun.imports(oneByOne, Exports.SHIPPED, "--jobs", "1");
        CommandRun quick = CommandRun.imports(atOnce, Exports.SHIPPED, "--jobs", "5");
        CommandRun again = CommandRun.imports(atOnce, Exports.SHIPPED, "--jobs", "3");

        assertThat(quick.out()).isEqualTo(slow.out());
        assertThat(SchoolTables.of(atOnce)).isEqualTo(SchoolTables.of(oneByOne));
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("5 imported, 0 refused.");
    }

    @Test
    void aRefusedSchoolStopsNoOtherAndTheReportsLinesAreWhole() throws IOException {
        Path exports = copyOfShipped();
        Path broken = exports.resolve("ResponsablesSansAdresses_0319990R.xml");
        String text = Files.readString(broken, Exports.LATIN_9);
        Files.writeString(broken, text.substring(0, text.length() / 2), Exports.LATIN_9);
        Path report = folder.resolve("odd.csv");
        DataSource database = TestDatabases.migrated(Engine.POSTGRESQL);

        CommandRun run = CommandRun.imports(database, exports, "--jobs", "5", "--report", report.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(run.out()).contains("4 imported, 1 refused.");
        assertThat(Rows.of(database, "SELECT uai FROM school.import_run ORDER BY uai"))
                .containsExactly("0099990K", "0129990U", "0469990J", "0829990N");
        assertThat(Rows.of(database, "SELECT 1 FROM school.guardian WHERE source_key LIKE '0319990R%'"))
                .isEmpty();
        assertThat(Files.readAllLines(report, StandardCharsets.UTF_8).stream().skip(1))
                .allMatch(line -> line.matches("\\d{7}[A-Z];[^;]*;[A-Z_]+;.*"))
                .filteredOn(line -> line.contains(";REFUSED;"))
                .hasSize(1);
    }

    @Test
    void aBaseThatFailsEndsAllOfThemAndLeavesNothingHalf() throws Exception {
        DataSource database = TestDatabases.migrated(Engine.POSTGRESQL);
        try (Connection other = database.getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("LOCK TABLE school.guardianship IN EXCLUSIVE MODE");

            CommandRun run = CommandRun.imports(database, Exports.SHIPPED, "--jobs", "3", "--lock-timeout", "1");

            assertThat(run.exitCode()).isEqualTo(ExitCodes.DATABASE);
            assertThat(run.err()).doesNotContain("imported");
            other.rollback();
        }
        assertThat(Rows.of(database, "SELECT source_key FROM school.child")).isEmpty();
        assertThat(Rows.of(
                        database,
                        "SELECT 1 FROM pg_stat_activity WHERE application_name = 'school-import'"
                                + " AND datname = CURRENT_DATABASE() AND state LIKE 'idle in transaction%'"))
                .isEmpty();
        assertThat(CommandRun.imports(database, Exports.SHIPPED).exitCode()).isZero();
    }

    @Test
    void aDryRunLeavesNothingThere() {
        DataSource database = TestDatabases.migrated(Engine.POSTGRESQL);

        CommandRun run = CommandRun.imports(database, Exports.SHIPPED, "--jobs", "5", "--dry-run");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("in all         410  410");
        assertThat(SchoolTables.of(database)).isEmpty();
        assertThat(Rows.of(database, "SELECT uai FROM school.school")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "33", "-1"})
    void otherNumbersOfJobsAreRefused(String jobs) {
        CommandRun run = CommandRun.imports(TestDatabases.migrated(Engine.POSTGRESQL), Exports.SHIPPED, "--jobs", jobs);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("--jobs is 1 to 32");
    }

    private Path copyOfShipped() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("exports"));
        try (Stream<Path> files = Files.list(Exports.SHIPPED)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xml")).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
