package fr.educonnect.it.outage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.keycloak.Answer;
import fr.educonnect.it.keycloak.KeycloakServer;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Property 43: while the school base is down or hung, everybody else signs in as ever, parents read in French that they
 * should try later, and nothing is a stack trace or a 500.
 */
@ExtendWith(TestBedExtension.class)
class Property43SchoolDatabaseOutageIT {

    private static final Duration OTHERS = Duration.ofSeconds(2);
    private static final Duration PARENTS = Duration.ofSeconds(5);

    private final TestBed bed;
    private RelyingParty canteen;
    private LocalUser local;

    Property43SchoolDatabaseOutageIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void register() {
        canteen = bed.register("canteen");
        local = LocalUser.create(bed.realm(), TestBed.PASSWORD);
    }

    @AfterEach
    void unregister() {
        local.close();
        canteen.close();
    }

    @ParameterizedTest
    @EnumSource
    void aParentReadsThatTheServiceIsAway(Outage outage) {
        bed.realm().clearUserCache();
        HttpBrowser browser = new HttpBrowser();
        HttpPage login = browser.get(canteen.authorizationRequest("openid"));
        outage.during(bed.base().postgres(), () -> {
            Instant begin = Instant.now();
            HttpPage page = browser.signIn(login, Family.TWINS.identifiant(), TestBed.PASSWORD);

            assertThat(Duration.between(begin, Instant.now())).isLessThan(PARENTS);
            assertOutagePage(page);
            assertThat(bed.realm().signInErrors().get(0)).isEqualTo("school_database_unavailable");
        });
    }

    @ParameterizedTest
    @EnumSource
    void fromTheOutagePageTheParentTriesAgain(Outage outage) {
        bed.realm().clearUserCache();
        HttpBrowser browser = new HttpBrowser();
        HttpPage login = browser.get(canteen.authorizationRequest("openid"));
        outage.begin(bed.base().postgres());
        HttpPage away = browser.signIn(login, Family.TWINS.identifiant(), TestBed.PASSWORD);
        outage.end(bed.base().postgres());

        HttpPage again = browser.get(away.link("Réessayer"));
        assertThat(canteen.isCallback(browser.signIn(again, Family.TWINS.identifiant(), TestBed.PASSWORD)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aLocalUserOfTheRealmSignsIn(Outage outage) {
        bed.realm().clearUserCache();
        outage.during(bed.base().postgres(), () -> {
            Instant begin = Instant.now();
            Tokens tokens = canteen.signIn(LocalUser.USERNAME, TestBed.PASSWORD, "openid profile");

            assertThat(Duration.between(begin, Instant.now())).isLessThan(OTHERS);
            assertThat(tokens.idClaims().path("family_name").asText()).isEqualTo("Desk");
        });
    }

    @ParameterizedTest
    @EnumSource
    void theAdministratorSignsIn(Outage outage) {
        outage.during(bed.base().postgres(), () -> {
            Instant begin = Instant.now();

            assertThat(administratorSignIn()).isEqualTo(200);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(OTHERS);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aSessionThatNeedsTheBaseIsToldToTryLaterAndStays(Outage outage) {
        HttpBrowser browser = new HttpBrowser();
        Tokens tokens = canteen.tokens(browser.signIn(
                browser.get(canteen.authorizationRequest("openid children")),
                Family.TWINS.identifiant(),
                TestBed.PASSWORD));
        bed.realm().clearUserCache();
        outage.during(bed.base().postgres(), () -> {
            assertOutagePage(browser.get(canteen.authorizationRequest("openid children")));
            assertThat(bed.realm().signInErrors().get(0)).isEqualTo("school_database_unavailable");
            assertTemporary(canteen.refresh(tokens));
            bed.realm().clearUserCache();
            assertTemporary(canteen.userInfo(tokens));
        });

        assertThat(canteen.refresh(tokens).status())
                .as("the session is still there")
                .isEqualTo(200);
        assertThat(canteen.isCallback(browser.get(canteen.authorizationRequest("openid"))))
                .as("single sign-on goes on")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aParentWhomTheServerStillHoldsInMemoryGoesOn(Outage outage) {
        Tokens tokens = canteen.signIn(Family.TWINS.identifiant(), TestBed.PASSWORD, "openid children");
        outage.during(bed.base().postgres(), () -> {
            Answer refreshed = canteen.refresh(tokens);

            assertThat(refreshed.status()).as(refreshed.body()).isEqualTo(200);
            assertThat(canteen.userInfoClaims(tokens).path("children")).hasSize(2);
        });
    }

    private int administratorSignIn() {
        String form = HttpBrowser.urlEncoded(Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                KeycloakServer.ADMIN,
                "password",
                KeycloakServer.ADMIN_PASSWORD));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(bed.keycloak().address() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertOutagePage(HttpPage page) {
        assertThat(page.status()).as(page.heading()).isEqualTo(503);
        assertThat(page.heading()).isEqualTo("Le service est momentanément indisponible");
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertNoStackTrace(page.body());
    }

    private static void assertTemporary(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.json().path("error").asText()).isEqualTo("temporarily_unavailable");
        assertNoStackTrace(answer.body());
    }

    private static void assertNoStackTrace(String body) {
        assertThat(body).doesNotContain("Exception", "at org.", "at fr.", "jdbc:");
    }
}
