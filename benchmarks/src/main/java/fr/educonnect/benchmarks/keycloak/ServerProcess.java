package fr.educonnect.benchmarks.keycloak;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.InventedSchoolBase;
import fr.educonnect.benchmarks.hash.HashCompilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Keycloak in production mode, as the system sees it: the start script and its Java. It listens on loopback only.
 *
 * @param script the start script, which may be Java itself by now
 */
public record ServerProcess(Process script) {

    private static final Duration GRACE = Duration.ofSeconds(15);

    /**
     * Starts it; it is not ready yet.
     *
     * @param log written over
     * @param options behind those that all have
     * @param variables added to its environment; none of Keycloak or Java comes from this program's own
     */
    public static ServerProcess start(KeycloakHome home, Path log, List<String> options, Map<String, String> variables)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                home.script().toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--log-console-color=false"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_OPTS"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // Enough for the run, and the same on every machine: Keycloak's default is a share of the memory.
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms1g -Xmx1g");
        environment.putAll(variables);
        environment.merge(
                "JAVA_OPTS_APPEND", String.join(" ", HashCompilation.OPTIONS), (given, ours) -> ours + " " + given);
        return new ServerProcess(builder.start());
    }

    /** What lets a server use Keycloak's base and the school base, for its environment. */
    public static Map<String, String> bases(BenchmarkPostgres postgres, Databases databases) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("KC_DB_URL", postgres.url(databases.keycloak()));
        variables.put("KC_DB_USERNAME", postgres.user());
        variables.put("KC_DB_PASSWORD", postgres.password());
        variables.put("EDUCONNECT_SCHOOL_DB_URL", postgres.url(databases.school()));
        variables.put("EDUCONNECT_SCHOOL_DB_USER", postgres.user());
        variables.put("EDUCONNECT_SCHOOL_DB_PASSWORD", postgres.password());
        variables.put("EDUCONNECT_OPEN_DEPARTMENTS", InventedSchoolBase.DEPARTMENTS);
        return variables;
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return script.isAlive();
    }

    /** Its Java process: the script's own, or its child. */
    public long pid() {
        return all().filter(handle ->
                        handle.info().command().filter(ServerProcess::isJava).isPresent())
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElseThrow();
    }

    /** Ends it without asking, as a power cut does, and waits for its end. */
    public void kill() throws InterruptedException {
        List<ProcessHandle> running = all().toList();
        running.forEach(ProcessHandle::destroyForcibly);
        script.waitFor();
    }

    /** Asks it to end, waits for some seconds, and kills it then. */
    public void stop() {
        // The script may run Java as its child: were only the script ended, Java would live on.
        List<ProcessHandle> descendants = script.descendants().toList();
        script.destroy();
        descendants.forEach(ProcessHandle::destroy);
        try {
            if (!script.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                script.destroyForcibly();
            }
        } catch (InterruptedException e) {
            script.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(script.toHandle()), script.descendants());
    }

    private static boolean isJava(String command) {
        return Path.of(command).getFileName().toString().startsWith("java");
    }
}
