package fr.educonnect.benchmarks.cluster;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import fr.educonnect.benchmarks.keycloak.ServerProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One node of the cluster: it may be killed, and starts again at the same address. */
public final class ClusterNode implements AutoCloseable {

    /** The first start makes some hundred tables and two realms. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private static final int POLL_MILLIS = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final NodeAddress address;
    private final KeycloakHome home;
    private final List<String> options;
    private final Map<String, String> variables;
    private int starts;
    private Path log;
    private ServerProcess process;

    /**
     * Not started yet.
     *
     * @param home a server built for a cluster
     * @param options that all nodes have
     * @param variables for its environment
     */
    ClusterNode(NodeAddress address, KeycloakHome home, List<String> options, Map<String, String> variables) {
        this.address = address;
        this.home = home;
        this.options = new ArrayList<>(options);
        this.options.addAll(List.of(
                "--http-port=" + address.port(),
                "--http-management-port=" + address.managementPort(),
                "--spi-cache-embedded--default--node-name=" + address.name()));
        this.variables = Map.copyOf(variables);
        // Stays when it was closed: then there is nothing left to stop.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** Starts it, each time with a new log; it is not ready yet. */
    public void start() throws IOException {
        starts++;
        log = home.folder().resolve("%s-start-%d.log".formatted(address.name(), starts));
        process = ServerProcess.start(home, log, options, variables);
    }

    /**
     * Waits until it says that it is ready.
     *
     * @throws BenchmarkFailure when it ends instead, or that takes five minutes
     */
    public void awaitReady() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LONGEST_START);
        while (!ready()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new BenchmarkFailure("The node does not get ready. Its log: " + log);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Whether it says that it is ready. */
    public boolean ready() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.health())
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notNow) {
            return false;
        }
    }

    /** Ends it as a power cut does, {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    /** Its Java process. */
    public long pid() {
        return process.pid();
    }

    /** Where it is, in whatever state. */
    public NodeAddress address() {
        return address;
    }

    /** Asks it to end, and waits for its end. */
    @Override
    public void close() {
        stop();
    }

    private void stop() {
        if (process != null) {
            process.stop();
        }
    }
}
