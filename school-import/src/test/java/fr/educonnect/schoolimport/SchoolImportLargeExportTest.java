package fr.educonnect.schoolimport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.schoolimport.testing.Exports;
import fr.educonnect.schoolimport.testing.HugeSchool;
import fr.educonnect.schoolimport.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200 MB of one school go through a JVM whose heap could not hold a quarter of them. */
class SchoolImportLargeExportTest {

    private static final long MEGABYTE = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void memoryDoesNotGrowWithTheExport() throws Exception {
        int pupils = HugeSchool.write(folder, 200 * MEGABYTE);
        DataSource database = TestDatabases.migrated(Engine.POSTGRESQL);

        int exitCode = inJvmOf("-Xmx48m", database);

        assertThat(exitCode).as(Files.readString(folder.resolve("out"))).isZero();
        assertThat(Rows.of(database, "SELECT COUNT(*) FROM school.guardianship WHERE end_date IS NULL"))
                .containsExactly(String.valueOf(2L * pupils));
    }

    private int inJvmOf(String heap, DataSource database) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SchoolImport.class.getName(),
                "import"));
        command.addAll(CommandRun.connection(database));
        command.addAll(List.of(
                "--schools",
                Exports.SHIPPED.resolve("etablissements.csv").toString(),
                folder.resolve("exports").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }
}
