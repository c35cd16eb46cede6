package fr.educonnect.benchmarks.importing;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.base.DatabaseAccess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The command {@code school-import}, as operators run it: a process of its own.
 *
 * @param jar the packaged command
 * @param log for what it says
 */
public record SchoolImportRun(Path jar, Path log) {

    /**
     * Imports.
     *
     * @param exports that were written
     * @param school with both schemas
     * @return how long it took, from the start of the process to its end
     * @throws BenchmarkFailure when anything is refused
     */
    public Duration of(InventedExports exports, DatabaseAccess school) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "import",
                        "--schools",
                        exports.list().toString(),
                        exports.exports().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Map<String, String> environment = builder.environment();
        environment.put("EDUCONNECT_SCHOOL_DB_URL", school.url());
        environment.put("EDUCONNECT_SCHOOL_DB_USER", school.user());
        environment.put("EDUCONNECT_SCHOOL_DB_PASSWORD", school.password());
        Instant start = Instant.now();
        Process process = builder.start();
        Thread stop = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        int exitCode = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(stop);
        if (exitCode != 0) {
            throw new BenchmarkFailure("The import ended with exit code %d. Its log: %s".formatted(exitCode, log));
        }
        return Duration.between(start, Instant.now());
    }
}
