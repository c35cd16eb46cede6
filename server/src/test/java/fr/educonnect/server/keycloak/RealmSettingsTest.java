package fr.educonnect.server.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.educonnect.server.data.Notes;
import fr.educonnect.server.settings.SchoolBase;
import fr.educonnect.server.settings.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an HTTP server that answers as Keycloak's admin API does and remembers what is put there. */
class RealmSettingsTest {

    private static final SchoolBase DEMO = new SchoolBase("jdbc:h2:file:/demo", "educonnect", "demo-password");
    private static final String ADMIN = "/admin/realms/educonnect";

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, JsonNode> put = new LinkedHashMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aStartLikeTheLastOneChangesNothing() {
        settings(Map.of(), DEMO).note();

        settings(Map.of(), DEMO).bringInto(realm());

        assertThat(put).isEmpty();
    }

    @Test
    void movedPortsReachTheMailSettingsAndTheClient() {
        settings(Map.of(), DEMO).note();

        settings(Map.of("EDUCONNECT_SMTP_PORT", "4025", "EDUCONNECT_TELESERVICE_PORT", "9081"), DEMO)
                .bringInto(realm());

        assertThat(put).containsOnlyKeys(ADMIN, ADMIN + "/clients/client-id");
        assertThat(put.get(ADMIN).path("smtpServer").path("port").asText()).isEqualTo("4025");
        assertThat(put.get(ADMIN).path("smtpServer").path("from").asText()).isEqualTo("kept@example");
        assertThat(put.get(ADMIN + "/clients/client-id")
                        .path("redirectUris")
                        .path(0)
                        .asText())
                .isEqualTo("http://localhost:9081/login");
    }

    @Test
    void anotherSchoolDatabaseReachesTheFederationWithItsPassword() {
        settings(Map.of(), DEMO).note();

        settings(
                        Map.of("EDUCONNECT_SCHOOL_DB_URL", "jdbc:h2:file:/other"),
                        new SchoolBase("jdbc:h2:file:/other", "r", "p"))
                .bringInto(realm());

        JsonNode config = put.get(ADMIN + "/components/federation-id").path("config");
        assertThat(config.path("jdbcUrl").path(0).asText()).isEqualTo("jdbc:h2:file:/other");
        assertThat(config.path("jdbcUser").path(0).asText()).isEqualTo("r");
        assertThat(config.path("jdbcPassword").path(0).asText()).isEqualTo("p");
        assertThat(config.path("openDepartments").path(0).asText()).isEqualTo("31");
    }

    @Test
    void anExplicitValueOverrulesTheConsoleAndADefaultDoesNot() {
        settings(Map.of("EDUCONNECT_OPEN_DEPARTMENTS", "09"), DEMO).note();

        settings(Map.of("EDUCONNECT_OPEN_DEPARTMENTS", "09"), DEMO).bringInto(realm());

        JsonNode config = put.get(ADMIN + "/components/federation-id").path("config");
        assertThat(config.path("openDepartments").path(0).asText()).isEqualTo("09");
        assertThat(config.path("jdbcUrl").path(0).asText()).isEqualTo("jdbc:h2:file:/set-in-the-console");
        assertThat(config.path("jdbcPassword").path(0).asText()).isEqualTo("**********");
    }

    @Test
    void aNewPasswordAloneIsBrought() {
        settings(Map.of(), DEMO).note();

        settings(Map.of(), new SchoolBase(DEMO.url(), DEMO.user(), "renewed")).bringInto(realm());

        JsonNode config = put.get(ADMIN + "/components/federation-id").path("config");
        assertThat(config.path("jdbcPassword").path(0).asText()).isEqualTo("renewed");
    }

    private RealmSettings settings(Map<String, String> environment, SchoolBase base) {
        return new RealmSettings(
                Settings.from(environment, folder), base, new Notes(folder.resolve("launcher.properties")));
    }

    private EduConnectRealm realm() {
        return new EduConnectRealm(new KeycloakAdmin(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "launcher", "secret"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            if (exchange.getRequestMethod().equals("PUT")) {
                put.put(path, json.readTree(exchange.getRequestBody()));
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            byte[] body = representation(path).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String representation(String path) {
        if (path.endsWith("/token")) {
            return "{\"access_token\":\"token\"}";
        }
        if (path.contains("/components?")) {
            return """
                    [{"id":"other","providerId":"ldap"},
                     {"id":"federation-id","providerId":"school-database","config":{
                      "jdbcUrl":["jdbc:h2:file:/set-in-the-console"],"jdbcUser":["educonnect"],
                      "jdbcPassword":["**********"],"openDepartments":["31"]}}]""";
        }
        String client = "{\"id\":\"client-id\",\"redirectUris\":[\"http://localhost:8081/login\"]}";
        if (path.contains("/clients?")) {
            return "[" + client + "]";
        }
        if (path.contains("/clients/")) {
            return client;
        }
        return "{\"realm\":\"educonnect\",\"smtpServer\":{\"host\":\"localhost\",\"port\":\"3025\",\"from\":\"kept@example\"}}";
    }
}
