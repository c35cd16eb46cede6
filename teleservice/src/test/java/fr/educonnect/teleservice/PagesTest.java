package fr.educonnect.teleservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import fr.educonnect.teleservice.signin.SignInProblem;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the pages say; the tokens are valid, so nobody is asked. */
@SpringBootTest(
        properties = {
            "educonnect.issuer=https://connexion.example.org/realms/educonnect",
            "educonnect.client-secret=not-a-secret"
        })
@AutoConfigureMockMvc
class PagesTest {

    private static final ClientRegistration REGISTRATION = ClientRegistration.withRegistrationId("educonnect")
            .clientId("teleservice-demo")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .authorizationUri("https://connexion.example.org/auth")
            .tokenUri("https://connexion.example.org/token")
            .build();

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private OAuth2AuthorizedClientRepository tokens;

    @Test
    void aPageLeadsToTheProvidersHelp() {
        assertThat(browser.get().uri("/").exchange())
                .bodyText()
                .contains("href=\"https://connexion.example.org/realms/educonnect/aide?client_id=teleservice-demo\"");
    }

    @Test
    void theFrontPageOffersToSignIn() {
        MvcTestResult page = browser.get().uri("/").exchange();

        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains(
                        "<html lang=\"fr\">",
                        "href=\"/oauth2/authorization/educonnect\">Se connecter avec EduConnect</a>");
    }

    @Test
    void pagesAllowNothingInlineAndNothingForeign() {
        assertThat(browser.get().uri("/").exchange())
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                                + "frame-ancestors 'none'; form-action 'self' https://connexion.example.org")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("X-Content-Type-Options", "nosniff");
    }

    @Test
    void theChildrenAreForSignedInParents() {
        assertThat(browser.get().uri("/enfants").exchange()).hasStatus(302).hasRedirectedUrl("/");
    }

    @Test
    void theFrontPageLeadsASignedInParentToTheChildren() {
        assertThat(browser.get().uri("/").with(oidcLogin()).exchange()).hasRedirectedUrl("/enfants");
    }

    @Test
    void showsEachChildWithSchoolAndClass() {
        assertThat(children(Map.of(
                        "name",
                        "Nadia Benali",
                        "children",
                        List.of(
                                Map.of(
                                        "given_name", "Lina",
                                        "family_name", "Benali",
                                        "school_name", "Collège Jean-Moulin",
                                        "class_name", "6e B"),
                                Map.of(
                                        "given_name",
                                        "Adam",
                                        "family_name",
                                        "Benali",
                                        "school_name",
                                        "École Jules-Ferry")))))
                .bodyText()
                .contains("Bonjour Nadia Benali", "<h3>Lina Benali</h3>", "Collège Jean-Moulin", "6e B", "Jules-Ferry")
                .containsOnlyOnce("<dt>Classe</dt>");
    }

    @Test
    void saysKindlyThatThereIsNoChild() {
        assertThat(children(Map.of("name", "Nadia Benali"))).bodyText().contains("aucun enfant", "secrétariat élèves");
    }

    @Test
    void showsWhatWasReceived() {
        assertThat(children(Map.of(
                        "name",
                        "Nadia Benali",
                        "email",
                        "nadia.benali@example.org",
                        "email_verified",
                        false,
                        "FrEduVecteur",
                        List.of("2|Benali|Nadia|1234|0090001A", "1|Benali|Nadia|77|0090002B"),
                        "children",
                        List.of(Map.of("given_name", "Lina")))))
                .bodyText()
                .contains(
                        "<dd>nadia.benali@example.org</dd>",
                        "<dd>non</dd>",
                        "<dd>2|Benali|Nadia|1234|0090001A</dd>",
                        "<dd>1|Benali|Nadia|77|0090002B</dd>",
                        "&quot;given_name&quot; : &quot;Lina&quot;",
                        "non transmis");
    }

    @Test
    void whateverTheProviderSendsIsInert() {
        String hostile = "<script>alert(1)</script>${7*7}[[${7*7}]]";

        assertThat(children(Map.of(
                        "name", hostile,
                        "email", List.of(hostile),
                        "FrEduVecteur", Map.of(hostile, hostile),
                        "children", List.of(hostile, Map.of("given_name", hostile, "school_name", hostile)))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script", "49");
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsPage(SignInProblem problem) throws UnsupportedEncodingException {
        MvcTestResult page = browser.get().uri(problem.page()).exchange();

        assertThat(page).hasStatus(problem.status());
        assertThat(page.getResponse().getContentAsString())
                .contains("Se connecter avec EduConnect")
                .doesNotContain("??");
    }

    @Test
    void thereAreNoOtherProblemPages() {
        assertThat(browser.get().uri("/connexion/gagne").exchange()).hasStatus(404);
    }

    @Test
    void aFormOfAnOlderSessionChangesNothing() {
        assertThat(browser.post().uri("/logout").with(oidcLogin()).exchange())
                .hasRedirectedUrl("/connexion/page-perimee");
        assertThat(browser.post().uri("/enfants/actualiser").with(csrf()).exchange())
                .hasRedirectedUrl("/");
    }

    private MvcTestResult children(Map<String, Object> claims) {
        return browser.get()
                .uri("/enfants")
                .session(sessionWithTokens())
                .with(oidcLogin()
                        .clientRegistration(REGISTRATION)
                        .userInfoToken(info -> info.claims(all -> all.putAll(claims))))
                .exchange();
    }

    private MockHttpSession sessionWithTokens() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        OAuth2AccessToken token = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access", null, null);
        TestingAuthenticationToken parent = new TestingAuthenticationToken("user", null);
        tokens.saveAuthorizedClient(
                new OAuth2AuthorizedClient(REGISTRATION, "user", token),
                parent,
                request,
                new MockHttpServletResponse());
        return (MockHttpSession) request.getSession();
    }
}
