package fr.educonnect.benchmarks.keycloak;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged server in production mode, on loopback and on free ports, over an empty database. */
public final class KeycloakServer implements AutoCloseable {

    /** The first start makes some hundred tables and two realms. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private static final int POLL_MILLIS = 50;

    private final ServerProcess process;
    private final URI address;
    private final int managementPort;
    private final Path log;
    private Duration startUp = Duration.ZERO;
    private final Thread stopWithThisProgram = new Thread(this::stop);

    private KeycloakServer(ServerProcess process, URI address, int managementPort, Path log) {
        this.process = process;
        this.address = address;
        this.managementPort = managementPort;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(stopWithThisProgram);
    }

    /**
     * Starts it and waits until both realms are there.
     *
     * @param javaOptions added to Keycloak's own, empty for none
     * @throws BenchmarkFailure when it ends instead, or is not ready in five minutes
     */
    public static KeycloakServer start(KeycloakHome home, BenchmarkPostgres postgres, String javaOptions)
            throws IOException, InterruptedException {
        return start(home, postgres, javaOptions, Map.of());
    }

    /**
     * The same with more settings.
     *
     * @param variables added to its environment
     */
    public static KeycloakServer start(
            KeycloakHome home, BenchmarkPostgres postgres, String javaOptions, Map<String, String> variables)
            throws IOException, InterruptedException {
        return start(home, postgres, Databases.OURS, javaOptions, variables);
    }

    /**
     * The same with other databases.
     *
     * @param databases on that PostgreSQL
     */
    public static KeycloakServer start(
            KeycloakHome home,
            BenchmarkPostgres postgres,
            Databases databases,
            String javaOptions,
            Map<String, String> variables)
            throws IOException, InterruptedException {
        int port = FreePort.pick();
        int managementPort = FreePort.pick();
        URI address = URI.create("http://127.0.0.1:" + port);
        Path log = home.folder().resolve("server-" + databases.keycloak() + ".log");
        Map<String, String> all = new LinkedHashMap<>(ServerProcess.bases(postgres, databases));
        all.put("JAVA_OPTS_APPEND", javaOptions);
        all.putAll(variables);
        List<String> options =
                List.of("--hostname=" + address, "--http-port=" + port, "--http-management-port=" + managementPort);
        Instant start = Instant.now();
        KeycloakServer server =
                new KeycloakServer(ServerProcess.start(home, log, options, all), address, managementPort, log);
        try {
            server.awaitReady();
            server.startUp = Duration.between(start, Instant.now());
        } catch (BenchmarkFailure | IOException | InterruptedException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** From the start of its process to the first answer from a realm. */
    public Duration startUp() {
        return startUp;
    }

    /** Where it answers, without a slash at the end. */
    public URI address() {
        return address;
    }

    /** Its queue of mails and SMS. */
    public QueueMetrics queue() {
        return new QueueMetrics(URI.create("http://127.0.0.1:" + managementPort + "/metrics"));
    }

    /** Whether its log has a line with that text. */
    public boolean logged(String text) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.anyMatch(line -> line.contains(text));
        }
    }

    /** Its Java process: the script's own, or its child. */
    public long pid() {
        return process.pid();
    }

    /** Ends it and waits for its end. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(stopWithThisProgram);
        stop();
    }

    private void stop() {
        process.stop();
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/realms/stock"))
                .timeout(Duration.ofSeconds(20))
                .build();
        Instant end = Instant.now().plus(LONGEST_START);
        while (!answers(http, request)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new BenchmarkFailure("Keycloak does not get ready. Its log: " + log);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
