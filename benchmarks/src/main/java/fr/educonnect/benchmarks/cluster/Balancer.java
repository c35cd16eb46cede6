package fr.educonnect.benchmarks.cluster;

import fr.educonnect.benchmarks.BenchmarkFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** HAProxy on loopback, as it stands before the nodes in production. */
public final class Balancer implements AutoCloseable {

    private static final int GRACE_SECONDS = 5;

    /** Where it is without being in everybody's path. */
    private static final List<String> SYSTEM_FOLDERS = List.of("/usr/sbin", "/usr/local/sbin");

    private final Process process;

    private Balancer(Process process) {
        this.process = process;
        // Stays when it was closed: then there is nothing left to stop.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /**
     * The command of this machine, which has to be there before anything is started.
     *
     * @throws BenchmarkFailure when there is none
     */
    public static Path command() {
        return Stream.concat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), SYSTEM_FOLDERS.stream())
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new BenchmarkFailure(
                        "HAProxy is missing: install the package haproxy (apt-get install haproxy)."));
    }

    /**
     * Starts it.
     *
     * @param configuration the whole file
     * @param folder for that file and the log
     * @throws BenchmarkFailure when HAProxy refuses the file
     */
    static Balancer start(String configuration, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path file = folder.resolve("haproxy.cfg");
        Path log = folder.resolve("haproxy.log");
        Files.writeString(file, configuration);
        String command = command().toString();
        Path check = folder.resolve("haproxy-check.log");
        if (run(check, command, "-c", "-f", file.toString()).waitFor() != 0) {
            throw new BenchmarkFailure("HAProxy refuses its configuration: " + check);
        }
        return new Balancer(run(log, command, "-db", "-f", file.toString()));
    }

    private static Process run(Path log, String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                // Written over: HAProxy begins at the start of the file in any case.
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
    }

    @Override
    public void close() {
        stop();
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
