package fr.educonnect.it.teleservice;

import fr.educonnect.it.build.Build;
import fr.educonnect.it.build.Program;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The packaged demo téléservice. */
public final class TeleserviceProcess implements AutoCloseable {

    /** Its client at Keycloak, as in {@code realm-export.json}. */
    public static final String CLIENT_ID = "teleservice-demo";

    private final Program program;
    private final URI address;

    private TeleserviceProcess(Program program, URI address) {
        this.program = program;
        this.address = address;
    }

    /**
     * Starts a téléservice and waits until it serves.
     *
     * @param port where it listens; Keycloak must know it
     * @param issuer of its provider
     * @param secret its secret there
     */
    public static TeleserviceProcess start(int port, URI issuer, String secret) {
        ProcessBuilder builder = new ProcessBuilder(
                Build.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-jar",
                Build.teleservice().toString());
        builder.environment().put("EDUCONNECT_ISSUER", issuer.toString());
        builder.environment().put("EDUCONNECT_CLIENT_ID", CLIENT_ID);
        builder.environment().put("EDUCONNECT_CLIENT_SECRET", secret);
        builder.environment().put("EDUCONNECT_TELESERVICE_PORT", String.valueOf(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        URI address = URI.create("http://localhost:" + port);
        Program program = Program.start("teleservice", builder);
        HttpClient http = HttpClient.newHttpClient();
        program.awaitReady(
                Duration.ofMinutes(2),
                () -> http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
        return new TeleserviceProcess(program, address);
    }

    /** Its front page. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        program.close();
    }
}
