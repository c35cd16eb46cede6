package fr.educonnect.it.keycloak;

import fr.educonnect.it.build.Build;
import fr.educonnect.it.build.FreePort;
import fr.educonnect.it.build.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged server in production mode with a new base of its own and the exported realm. */
public final class KeycloakServer implements AutoCloseable {

    /** Master realm's administrator. */
    public static final String ADMIN = "admin";

    /** The administrator's password. */
    public static final String ADMIN_PASSWORD = "admin-only-for-tests";

    /** For its Java, where the variables name no others. */
    private static final String JAVA_OPTIONS = "-Dh2.bindAddress=127.0.0.1 -Xmx512m";

    /** Of a server that lives for a minute or two: what a second compilation would gain comes too late. */
    public static final Map<String, String> SHORT_LIVED =
            Map.of("JAVA_OPTS_APPEND", JAVA_OPTIONS + " -XX:TieredStopAtLevel=1");

    /** As {@code stop_grace_period} of compose.yaml. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private static final String ADMIN_CLIENT = "integration-tests";
    private static final String ADMIN_SECRET = "client-only-for-tests";

    private final String name;
    private final Path home;
    private final List<String> options;
    private final Map<String, String> variables;
    private final int port = FreePort.pick();
    private final int managementPort = FreePort.pick();
    private final URI address = URI.create("http://localhost:" + port);
    private Program program;

    private KeycloakServer(String name, Path home, Map<String, String> variables) {
        this.name = name;
        this.home = home;
        this.variables = Map.copyOf(variables);
        this.options = new ArrayList<>();
    }

    /**
     * Starts it; it is not ready yet.
     *
     * @param name of its log and its base, for one server at a time
     * @param variables what {@code realm-export.json} takes from the environment
     */
    public static KeycloakServer start(String name, Map<String, String> variables) {
        KeycloakServer server = new KeycloakServer(name, Build.keycloak(), variables);
        Path base = Build.target(name + "-base");
        empty(base);
        server.options.add("--import-realm");
        server.options.add(
                "--db-url=jdbc:h2:file:" + base.resolve("keycloak") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE");
        server.options.add("--hostname=" + server.address);
        server.launch();
        return server;
    }

    /**
     * One node of several over one base; started by {@link #startAgain}.
     *
     * @param name of its log
     * @param home a server that was built for this kind of base
     * @param options of the start: base and hostname, which all nodes share
     * @param variables what {@code realm-export.json} takes from the environment
     */
    public static KeycloakServer node(String name, Path home, List<String> options, Map<String, String> variables) {
        KeycloakServer server = new KeycloakServer(name, home, variables);
        server.options.addAll(options);
        return server;
    }

    /** Kills it, as a power cut does, and starts it again over what it had written, at the same address; it is not ready yet. */
    public void killAndStartAgain() {
        kill();
        launch();
    }

    /** Kills it, as a power cut does. */
    public void kill() {
        program.kill();
    }

    /** Asks it to end, as an operator does, and waits until it has left the cluster and ended by itself. */
    public void stop() {
        program.stop(LONGEST_STOP);
    }

    /** Starts it where it does not run, over what it had written, at the same address; it is not ready yet. */
    public void startAgain() {
        if (!runs()) {
            launch();
        }
    }

    /** Whether its process lives. */
    public boolean runs() {
        return program != null && program.runs();
    }

    private void launch() {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/kc.sh").toString(),
                // Otherwise it keeps to itself why it does not start.
                "--verbose",
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--vault-dir=" + vault(),
                "--spi-authenticator--educonnect-activation-password--join-notice-seconds=1",
                "--log-console-color=false"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_OPTS"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_APPEND", JAVA_OPTIONS);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMIN_CLIENT);
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", ADMIN_SECRET);
        environment.putAll(variables);
        program = Program.start(name, builder);
    }

    /** Waits until it serves. */
    public void awaitReady() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        program.awaitReady(
                Duration.ofMinutes(4),
                () -> http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
    }

    /** Folder of its vault, for files named {@code educonnect_KEY}. */
    public static Path vault() {
        Path folder = Build.target("vault");
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its base address, without a slash at the end. */
    public URI address() {
        return address;
    }

    /** The issuer that téléservices know. */
    public URI issuer() {
        return URI.create(address + "/realms/educonnect");
    }

    /** A new client of its admin REST API. */
    public Admin admin() {
        return adminAt(address);
    }

    /** A new client of the admin REST API of whichever node answers at an address. */
    public static Admin adminAt(URI address) {
        return new Admin(address, ADMIN_CLIENT, ADMIN_SECRET);
    }

    /** What it measures of itself. */
    public Metrics metrics() {
        return new Metrics(URI.create("http://localhost:" + managementPort + "/metrics"));
    }

    /** Its queue of mails and SMS. */
    public MessageQueue messageQueue() {
        return new MessageQueue(metrics());
    }

    /** Everything it has written so far. */
    public String log() {
        return program.output();
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
    }

    private static void empty(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
