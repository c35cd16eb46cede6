package fr.educonnect.benchmarks.base;

import fr.educonnect.benchmarks.BenchmarkFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The process of a PostgreSQL on this machine: it can be stopped as a crash does, and started again over the same files, at the same
 * port and with the same settings. Who stops the server at the end finds it by its files, as before.
 */
public final class PostgresProcess {

    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final DataSource source;
    private final Path data;
    private final Path program;
    private final List<String> arguments;

    private PostgresProcess(DataSource source, Path data, Path program, List<String> arguments) {
        this.source = source;
        this.data = data;
        this.program = program;
        this.arguments = arguments;
    }

    /**
     * The process of a server that was started by this program.
     *
     * @param postgres while it runs
     */
    public static PostgresProcess of(BenchmarkPostgres postgres) throws IOException, SQLException {
        Path data = Path.of(postgres.setting("data_directory"));
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle.Info info = ProcessHandle.of(pid).orElseThrow().info();
        return new PostgresProcess(
                postgres.source(BenchmarkPostgres.KEYCLOAK),
                data,
                Path.of(info.command().orElseThrow()),
                Arrays.asList(info.arguments().orElseThrow()));
    }

    /** Stops it without letting anybody finish or write anything; what was committed has to be there afterwards. */
    public void stopHard() throws IOException, InterruptedException {
        String control = program.resolveSibling("pg_ctl").toString();
        Process stop = run(List.of(control, "stop", "-w", "-m", "immediate", "-D", data.toString()), "stop");
        if (stop.waitFor() != 0) {
            throw new BenchmarkFailure("PostgreSQL cannot be stopped: " + log("stop"));
        }
    }

    /** Starts it again and waits until it answers. */
    public void startAgain() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Process server = run(command, "start");
        Instant end = Instant.now().plus(LONGEST_START);
        while (!answers()) {
            if (!server.isAlive() || Instant.now().isAfter(end)) {
                throw new BenchmarkFailure("PostgreSQL does not come back: " + log("start"));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean answers() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** PostgreSQL does not run as root; in a namespace of its own it is somebody else, as when it was started first. */
    private Process run(List<String> command, String what) throws IOException {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("unshare", "-U"));
        }
        all.addAll(command);
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(what)))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
    }

    private File log(String what) {
        return data.resolveSibling(data.getFileName() + "-" + what + ".log").toFile();
    }
}
