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
import java.util.Map;
import java.util.stream.Stream;

/** The packaged server in production mode with a new base of its own and the exported realm. */
public final class KeycloakServer implements AutoCloseable {

    /** Master realm's administrator. */
    public static final String ADMIN = "admin";

    /** The administrator's password. */
    public static final String ADMIN_PASSWORD = "admin-only-for-tests";

    private static final String ADMIN_CLIENT = "integration-tests";
    private static final String ADMIN_SECRET = "client-only-for-tests";

    private final Program program;
    private final URI address;
    private final int managementPort;

    private KeycloakServer(Program program, URI address, int managementPort) {
        this.program = program;
        this.address = address;
        this.managementPort = managementPort;
    }

    /**
     * Starts it; it is not ready yet.
     *
     * @param variables what {@code realm-export.json} takes from the environment
     */
    public static KeycloakServer start(Map<String, String> variables) {
        int port = FreePort.pick();
        int managementPort = FreePort.pick();
        URI address = URI.create("http://localhost:" + port);
        ProcessBuilder builder = new ProcessBuilder(
                Build.keycloak().resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--db-url=jdbc:h2:file:" + emptyFolder().resolve("keycloak")
                        + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE",
                "--hostname=" + address,
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--vault-dir=" + vault(),
                "--log-console-color=false");
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_OPTS"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_APPEND", "-Dh2.bindAddress=127.0.0.1 -Xmx512m");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMIN_CLIENT);
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", ADMIN_SECRET);
        environment.putAll(variables);
        return new KeycloakServer(Program.start("keycloak", builder), address, managementPort);
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
        return new Admin(address, ADMIN_CLIENT, ADMIN_SECRET);
    }

    @Override
    public void close() {
        program.close();
    }

    private static Path emptyFolder() {
        Path folder = Build.target("keycloak-base");
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
