package fr.educonnect.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.testcontainers.images.PullPolicy;
import org.testcontainers.utility.MountableFile;

/**
 * The official Keycloak image with nothing added but our packaged jars, the exported realm and a school base: the way
 * other Keycloak projects would test with us.
 */
@EnabledIf(value = ContainerEngine.CONDITION, disabledReason = ContainerEngine.ABSENT)
class KeycloakContainerIT {

    private static final String IDENTIFIANT = "j.fay";
    private static final String PASSWORD = "Quatre-mots-de-passe";
    /** Joël FAŸ of the demo's exports, father of twins. */
    private static final String RECORD = "0829990N209616";

    private static KeycloakContainer keycloak;
    private static RealmResource realm;

    private final CookieBrowser browser = new CookieBrowser();
    private RelyingParty teleservice;

    @BeforeAll
    static void startServer(@TempDir Path folder) throws Exception {
        SchoolBase base = SchoolBase.fill(folder);
        base.activate(IDENTIFIANT, RECORD);
        keycloak = new KeycloakContainer("quay.io/keycloak/keycloak:" + System.getProperty("keycloak.version"))
                // The library's own policy asks the registry again for an image older than a day.
                .withImagePullPolicy(PullPolicy.defaultPolicy())
                .withRamPercentage(2, 10)
                // It builds itself and lives for a minute: what a second compilation would gain comes too late.
                .withEnv("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1")
                // Half a minute on an idle machine; a build server may be busy with more than us.
                .withStartupTimeout(Duration.ofMinutes(5))
                .withProviderLibsFrom(Repository.providers())
                .withCopyFileToContainer(
                        MountableFile.forHostPath(Repository.realm(), 0644),
                        "/opt/keycloak/data/import/realm-export.json")
                // Files come in as root's; the server, uid 1000, writes to this one.
                .withCopyFileToContainer(
                        MountableFile.forHostPath(base.file(), 0666), "/opt/keycloak/data/school/school.mv.db")
                .withEnv("EDUCONNECT_SCHOOL_DB_URL", "jdbc:h2:file:/opt/keycloak/data/school/school;IFEXISTS=TRUE")
                .withEnv("EDUCONNECT_SCHOOL_DB_USER", SchoolBase.USER)
                .withEnv("EDUCONNECT_SCHOOL_DB_PASSWORD", SchoolBase.PASSWORD);
        keycloak.start();
        realm = keycloak.getKeycloakAdminClient().realm("educonnect");
        setPassword(realm.users().searchByUsername(IDENTIFIANT, true));
    }

    @AfterAll
    static void stopServer() {
        if (keycloak != null) {
            keycloak.stop();
        }
    }

    @BeforeEach
    void knowTheTeleservice() {
        teleservice = new RelyingParty(
                URI.create(keycloak.getAuthServerUrl() + "/realms/educonnect"),
                realm.clients().findByClientId("teleservice-demo").get(0));
    }

    @Test
    void aParentSignsInAndTheTeleserviceSeesTheChildren() throws Exception {
        Page callback = signIn(PASSWORD, "openid profile email children");

        assertThat(callback).matches(teleservice::isCallback, "is the téléservice's callback");
        JsonNode tokens = teleservice.tokens(callback);
        JsonNode parent = teleservice.idToken(tokens);
        assertThat(parent.path("given_name").asText()).isEqualTo("Joël");
        assertThat(parent.path("family_name").asText()).isEqualTo("FAŸ");

        JsonNode userInfo = teleservice.userInfo(tokens);
        assertThat(userInfo.path("sub")).isEqualTo(parent.path("sub"));
        assertThat(children(userInfo))
                .extracting(child -> child.path("given_name").asText(), child -> child.path("school_uai")
                        .asText())
                .containsExactlyInAnyOrder(tuple("Noël", "0829990N"), tuple("Noé", "0829990N"));
    }

    @Test
    void nothingAboutChildrenIsToldUnlessAskedFor() throws Exception {
        JsonNode tokens = teleservice.tokens(signIn(PASSWORD, "openid profile"));

        assertThat(teleservice.idToken(tokens).has("children")).isFalse();
        assertThat(teleservice.userInfo(tokens).has("children")).isFalse();
    }

    @Test
    void aWrongPasswordLeadsBackToTheForm() throws Exception {
        Page page = signIn("not-" + PASSWORD, "openid");

        assertThat(teleservice.isCallback(page)).isFalse();
        assertThat(page.formAction().getPath()).contains("/login-actions/authenticate");
    }

    private Page signIn(String password, String scope) throws Exception {
        Page login = browser.get(teleservice.authorizationRequest(scope));
        return browser.post(login.formAction(), Map.of("username", IDENTIFIANT, "password", password));
    }

    private static List<JsonNode> children(JsonNode claims) {
        return StreamSupport.stream(claims.path("children").spliterator(), false)
                .toList();
    }

    private static void setPassword(List<UserRepresentation> found) {
        assertThat(found).as("accounts of " + IDENTIFIANT).hasSize(1);
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(PASSWORD);
        realm.users().get(found.get(0).getId()).resetPassword(password);
    }
}
