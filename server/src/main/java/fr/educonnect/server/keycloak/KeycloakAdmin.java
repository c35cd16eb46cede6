package fr.educonnect.server.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.educonnect.server.terminal.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Keycloak's admin REST API, as a client of realm {@code master}. */
public final class KeycloakAdmin {

    // Access tokens of realm master live for 60 s.
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI server;
    private final String clientId;
    private final String clientSecret;
    private String token;
    private Instant tokenEnd = Instant.MIN;

    /**
     * Nothing is asked yet.
     *
     * @param server such as {@code http://localhost:8080}
     * @param clientId a client of realm {@code master} with a service account that administers
     * @param clientSecret its secret
     */
    public KeycloakAdmin(URI server, String clientId, String clientSecret) {
        this.server = server;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /**
     * Reads a resource.
     *
     * @param path below {@code /admin/realms/}, such as {@code educonnect/clients?clientId=x}
     * @return its representation
     * @throws StartFailure when Keycloak refuses
     */
    public JsonNode get(String path) {
        return read(exchange(authorized(path).GET()), path);
    }

    /**
     * Replaces a resource.
     *
     * @param path below {@code /admin/realms/}
     * @param representation the whole new one
     * @throws StartFailure with Keycloak's reason when it refuses
     */
    public void put(String path, JsonNode representation) {
        HttpRequest.Builder request = authorized(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(representation.toString()));
        read(exchange(request), path);
    }

    /**
     * Gives a user of realm {@code educonnect} a password that need not be changed.
     *
     * @param userId Keycloak's id of the user
     * @param password must satisfy the realm's policy
     * @throws StartFailure with Keycloak's reason when it refuses
     */
    public void resetPassword(String userId, String password) {
        put(
                "educonnect/users/" + encode(userId) + "/reset-password",
                json.createObjectNode()
                        .put("type", "password")
                        .put("value", password)
                        .put("temporary", false));
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(server.resolve("/admin/realms/" + path))
                .header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        if (Instant.now().isAfter(tokenEnd)) {
            String form = Map.of(
                            "grant_type", "client_credentials", "client_id", clientId, "client_secret", clientSecret)
                    .entrySet()
                    .stream()
                    .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                    .collect(Collectors.joining("&"));
            HttpResponse<String> response =
                    exchange(HttpRequest.newBuilder(server.resolve("/realms/master/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form)));
            if (response.statusCode() != 200) {
                throw new StartFailure(
                        "Keycloak no longer knows the launcher's client \"%s\" of realm master (it answers %d).\nStart afresh with ./run --reset, or make the client again with the secret kept in the data folder."
                                .formatted(clientId, response.statusCode()));
            }
            token = read(response, "token").path("access_token").asText();
            tokenEnd = Instant.now().plus(TOKEN_LIFE);
        }
        return token;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StartFailure("Keycloak does not answer any more: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted", e);
        }
    }

    private JsonNode read(HttpResponse<String> response, String path) {
        if (response.statusCode() / 100 != 2) {
            throw new StartFailure(
                    "Keycloak refuses %s (%d): %s".formatted(path, response.statusCode(), response.body()));
        }
        try {
            return response.body().isEmpty() ? MissingNode.getInstance() : json.readTree(response.body());
        } catch (IOException e) {
            throw new StartFailure("Keycloak answers %s with something else than JSON".formatted(path), e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
