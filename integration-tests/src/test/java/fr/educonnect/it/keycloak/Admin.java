package fr.educonnect.it.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Keycloak's admin REST API, seen raw: refusals are answers, too. Paths are below {@code /admin/realms/educonnect/}. */
public final class Admin {

    private static final ObjectMapper JSON = new ObjectMapper();
    // Access tokens of realm master live for 60 s.
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(40);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String client;
    private final String secret;
    private final String home;
    private String token;
    private Instant tokenEnd = Instant.MIN;

    Admin(URI server, String client, String secret) {
        this(server, client, secret, "master");
    }

    private Admin(URI server, String client, String secret, String home) {
        this.server = server;
        this.client = client;
        this.secret = secret;
        this.home = home;
    }

    /**
     * An administrator of the realm with no other permissions than these.
     *
     * @param name of the client that stands for the administrator; removed by {@code delete("clients/" + id)}
     * @param roles of the client {@code realm-management}
     */
    public Admin with(String name, String... roles) {
        ObjectNode made = object().put("clientId", name).put("secret", name).put("serviceAccountsEnabled", true);
        String id = post("clients", made).createdId();
        String user =
                read("clients/" + id + "/service-account-user").required("id").asText();
        String management = read("clients?clientId=realm-management")
                .required(0)
                .required("id")
                .asText();
        ArrayNode granted = JSON.createArrayNode();
        for (String role : roles) {
            granted.add(read("clients/" + management + "/roles/" + role));
        }
        send(request("users/" + user + "/role-mappings/clients/" + management)
                        .POST(HttpRequest.BodyPublishers.ofString(granted.toString())))
                .ok();
        return new Admin(server, name, name, "educonnect");
    }

    /** Reads; a refusal is returned. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Reads what must be there. */
    public JsonNode read(String path) {
        return get(path).ok().json();
    }

    /** What the server can do: its provider types, with their settings and help texts. */
    public JsonNode serverInfo() {
        return send(authorized(URI.create(server + "/admin/serverinfo")).GET())
                .ok()
                .json();
    }

    /** Creates or acts. */
    public Answer post(String path, JsonNode body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body == null ? "" : body.toString())));
    }

    /** Replaces. */
    public Answer put(String path, JsonNode body) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body == null ? "" : body.toString())));
    }

    /** Removes. */
    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** The server's time of day, to the second: that of a token which it makes now. */
    public Instant time() {
        byte[] claims = Base64.getUrlDecoder().decode(newToken().split("\\.")[1]);
        try {
            return Instant.ofEpochSecond(JSON.readTree(claims).required("iat").asLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty JSON object. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** A text for a path or query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return authorized(URI.create(server + "/admin/realms/educonnect" + (path.isEmpty() ? "" : "/") + path));
    }

    private HttpRequest.Builder authorized(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private synchronized String token() {
        if (Instant.now().isAfter(tokenEnd)) {
            token = newToken();
            tokenEnd = Instant.now().plus(TOKEN_LIFE);
        }
        return token;
    }

    private String newToken() {
        String form = "grant_type=client_credentials&client_id=" + encode(client) + "&client_secret=" + encode(secret);
        return send(HttpRequest.newBuilder(URI.create(server + "/realms/" + home + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .ok()
                .json()
                .required("access_token")
                .asText();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(
                    http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
