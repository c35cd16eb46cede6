package fr.educonnect.teleservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whole conversations between a browser, the service and a provider, over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInTest {

    private static final StubProvider PROVIDER = new StubProvider(0);

    @LocalServerPort
    private int port;

    private Browser browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("educonnect.issuer", PROVIDER::issuer);
        settings.add("educonnect.client-secret", () -> "not-a-secret");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void aParent() {
        PROVIDER.reset();
        PROVIDER.claims = parentOf("Lina");
        browser = new Browser("http://localhost:" + port);
    }

    @Test
    void showsTheParentAndTheChildren() {
        HttpResponse<String> page = signIn();

        assertThat(page.uri()).hasPath("/enfants");
        assertThat(page.body()).contains("Bonjour Nadia Benali", "Lina Benali", "Collège Jean-Moulin", "6e B");
    }

    @Test
    void asksForTheScopesWithPkce() {
        signIn();

        assertThat(PROVIDER.authorizationRequests).singleElement().satisfies(request -> {
            assertThat(request.getFirst("scope").split(" "))
                    .containsExactlyInAnyOrder("openid", "profile", "email", "children", "fredu");
            assertThat(request.getFirst("code_challenge_method")).isEqualTo("S256");
            assertThat(request.getFirst("redirect_uri"))
                    .isEqualTo("http://localhost:" + port + "/login/oauth2/code/educonnect");
        });
        assertThat(PROVIDER.tokenRequests).singleElement().satisfies(request -> assertThat(
                        request.getFirst("code_verifier"))
                .isNotBlank());
    }

    @Test
    void saysThatTheProviderWentAwayAndWorksWhenItComesBack() {
        signIn();
        browser = new Browser("http://localhost:" + port);

        PROVIDER.goAway();
        HttpResponse<String> away = signIn();
        PROVIDER.comeBack();

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("EduConnect ne répond pas");
        assertThat(signIn().body()).contains("Bonjour Nadia Benali");
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, 403, refus",
        "temporarily_unavailable, 503, indisponible",
        "login_required, 401, connexion-requise",
        "unauthorized_client, 502, raccordement",
        "something_new, 502, inattendu"
    })
    void explainsTheProvidersErrors(String error, int status, String page) {
        PROVIDER.error = error;

        HttpResponse<String> shown = signIn();

        assertThat(shown.uri()).hasPath("/connexion/" + page);
        assertThat(shown.statusCode()).isEqualTo(status);
        assertThat(shown.body()).doesNotContain("script");
    }

    @Test
    void whoIsSignedInIsNotToldThatTheLoginPageOfAnotherTabGaveUp() {
        signIn();

        HttpResponse<String> page = browser.open("/login/oauth2/code/educonnect?error=temporarily_unavailable"
                + "&error_description=authentication_expired&state=of-another-tab");

        assertThat(page.uri()).hasPath("/enfants");
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void explainsAWrongClock() {
        PROVIDER.clockSeconds = -3600;

        assertThat(signIn().body()).contains("horloge");
    }

    @Test
    void refusesAnAnswerThatNobodyAskedFor() {
        HttpResponse<String> page = browser.open("/login/oauth2/code/educonnect?code=stolen&state=made-up");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("La connexion n’a pas abouti");
        assertThat(PROVIDER.tokenRequests).isEmpty();
    }

    @Test
    void readsAgainOnRequest() {
        HttpResponse<String> before = signIn();
        PROVIDER.claims = parentOf("Yanis");
        HttpResponse<String> unchanged = browser.open("/enfants");
        HttpResponse<String> after = browser.submit(before, "/enfants/actualiser");

        assertThat(unchanged.body()).contains("Lina Benali");
        assertThat(after.body())
                .contains("Yanis Benali", "Les informations sont à jour.")
                .doesNotContain("Lina Benali");
        assertThat(browser.open("/enfants").body()).contains("Yanis Benali").doesNotContain("sont à jour");
    }

    @Test
    void refreshesAnExpiredTokenAndReadsAgain() {
        PROVIDER.tokenSeconds = 1;
        signIn();
        PROVIDER.claims = parentOf("Yanis");

        HttpResponse<String> page = browser.open("/enfants");

        assertThat(page.body()).contains("Yanis Benali");
        assertThat(PROVIDER.tokenRequests).last().satisfies(request -> assertThat(request.getFirst("grant_type"))
                .isEqualTo("refresh_token"));
    }

    @Test
    void saysSoWhenTheRefreshIsRefused() {
        PROVIDER.tokenSeconds = 1;
        signIn();
        PROVIDER.ended = true;

        HttpResponse<String> page = browser.open("/enfants");

        assertThat(page.uri()).hasPath("/connexion/session-terminee");
        assertThat(browser.open("/enfants").body()).doesNotContain("Lina").contains("Se connecter avec EduConnect");
    }

    @Test
    void saysSoWhenUserInfoRefusesTheToken() {
        HttpResponse<String> page = signIn();
        PROVIDER.ended = true;

        assertThat(browser.submit(page, "/enfants/actualiser").uri()).hasPath("/connexion/session-terminee");
    }

    @Test
    void keepsShowingTheChildrenWhileTheProviderIsAway() {
        PROVIDER.tokenSeconds = 1;
        signIn();
        PROVIDER.goAway();
        HttpResponse<String> page = browser.open("/enfants");
        PROVIDER.comeBack();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("EduConnect ne répond pas pour le moment", "Lina Benali");
    }

    @Test
    void signsOutHereAndAtTheProvider() {
        HttpResponse<String> page = signIn();

        HttpResponse<String> answer = browser.submitOnly(page, "/logout");

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(PROVIDER.issuer() + "/logout?id_token_hint=")
                .endsWith("&post_logout_redirect_uri=http://localhost:" + port + "/");
        assertThat(browser.open("/enfants").uri()).hasPath("/");
    }

    @Test
    void endsTheSessionThatTheProviderEnds() throws Exception {
        signIn();

        HttpRequest backChannel = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/logout/connect/back-channel/educonnect"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + PROVIDER.logoutToken()))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(backChannel, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(browser.open("/enfants").uri()).hasPath("/");
    }

    private HttpResponse<String> signIn() {
        return browser.open("/oauth2/authorization/educonnect");
    }

    private static Map<String, Object> parentOf(String child) {
        return Map.of(
                "name",
                "Nadia Benali",
                "email",
                "nadia.benali@example.org",
                "email_verified",
                true,
                "children",
                List.of(Map.of(
                        "id", "c-1",
                        "given_name", child,
                        "family_name", "Benali",
                        "school_uai", "0090001A",
                        "school_name", "Collège Jean-Moulin",
                        "class_name", "6e B",
                        "relationship", "mother",
                        "legal_guardian", true)));
    }
}
