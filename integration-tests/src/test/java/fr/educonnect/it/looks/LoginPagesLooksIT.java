package fr.educonnect.it.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of the server that a parent can reach. */
@ExtendWith(TestBedExtension.class)
class LoginPagesLooksIT {

    private static final int MOST_BYTES = 60_000;

    private final TestBed bed;
    private RelyingParty canteen;
    private ParentBrowser browser;

    LoginPagesLooksIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void openBrowser() {
        canteen = bed.register("canteen");
        browser = bed.chromium().open();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
        canteen.close();
    }

    @Test
    void login() {
        browser.open(canteen.authorizationRequest("openid"));
        Inspection.of(browser, "login");
    }

    @Test
    void theLoginPageIsLight() {
        List<Response> responses = new ArrayList<>();
        browser.page().onResponse(responses::add);
        browser.open(canteen.authorizationRequest("openid"));
        browser.page().waitForLoadState(LoadState.NETWORKIDLE);

        // Asking for a size lets further responses come in.
        assertThat(List.copyOf(responses).stream()
                        .mapToInt(response -> response.request().sizes().responseBodySize)
                        .sum())
                .as("bytes of " + responses.stream().map(Response::url).toList())
                .isPositive()
                .isLessThan(MOST_BYTES);
    }

    @Test
    void loginWithAnError() {
        signIn(Family.TWINS, "Faux-mot-de-passe-1");
        Inspection.of(browser, "login-error");
        bed.realm().unlock(Family.TWINS);
    }

    @Test
    void loginOnceMore() {
        signIn(Family.TWINS, TestBed.PASSWORD);
        browser.page().waitForURL("**/retour?**");
        browser.open(canteen.authorizationRequest("openid", Map.of("prompt", "login")));
        Inspection.of(browser, "login-once-more");
    }

    @ParameterizedTest
    @CsvSource({"NOT_OPEN, stopped-not-open", "CHILD_LEFT, stopped-no-child", "REGROUPED, stopped-regrouped"})
    void stopped(String family, String name) throws ReflectiveOperationException {
        signIn((Family) Family.class.getField(family).get(null), TestBed.PASSWORD);
        Inspection.of(browser, name);
    }

    @Test
    void stoppedBeforeTheOpening() {
        LocalDate opening = LocalDate.now(ZoneId.of("Europe/Paris")).plusMonths(1);
        bed.realm().withFederation(Map.of("openDepartments", TestBed.OPEN_DEPARTMENTS + ",46@" + opening), () -> {
            signIn(Family.NOT_OPEN, TestBed.PASSWORD);
            Inspection.of(browser, "stopped-opens-on");
        });
    }

    @Test
    void outage() {
        browser.open(canteen.authorizationRequest("openid"));
        bed.withoutSchoolBase(() -> {
            browser.loginPage().signIn(Family.TWINS.identifiant(), TestBed.PASSWORD);
            Inspection.of(browser, "outage");
        });
    }

    @Test
    void error() {
        browser.open(URI.create(
                canteen.authorizationRequest("openid").toString().replace("client_id=canteen", "client_id=nobody")));
        Inspection.of(browser, "error");
    }

    @Test
    void cookiesRefused() {
        browser.open(canteen.authorizationRequest("openid"));
        browser.page().context().clearCookies();
        browser.loginPage().signIn(Family.TWINS.identifiant(), TestBed.PASSWORD);
        Inspection.of(browser, "cookies-refused");
    }

    @Test
    void pageExpired() {
        browser.open(canteen.authorizationRequest("openid"));
        String action = browser.page().locator("form").first().getAttribute("action");
        browser.open(URI.create(action.replaceFirst("execution=[^&]*", "execution=00000000-0000-0000-0000-000000000000")
                .replaceFirst("session_code=[^&]*&", "")));
        assertThat(browser.heading()).isEqualTo("Cette page a expiré");
        Inspection.of(browser, "page-expired");
    }

    @Test
    void consent() {
        try (RelyingParty asking =
                bed.register("asks-for-consent", Admin.object().put("consentRequired", true))) {
            browser.open(asking.authorizationRequest("openid profile email children children_birthdate fredu"));
            browser.loginPage().signIn(Family.TWINS.identifiant(), TestBed.PASSWORD);
            assertThat(browser.heading()).startsWith("Transmettre vos informations");
            Inspection.of(browser, "consent");
        }
    }

    @Test
    void newPasswordAtABrowserThatIsStillSignedIn() {
        signIn(Family.SPARE, TestBed.PASSWORD);
        bed.realm().withRequiredAction(Family.SPARE, "UPDATE_PASSWORD", () -> {
            browser.open(canteen.authorizationRequest("openid"));
            Inspection.of(browser, "update-password-still-signed-in");
        });
    }

    @Test
    void newPassword() {
        String path = "users/" + Admin.encode(bed.realm().userId(Family.SPARE));
        ObjectNode user = (ObjectNode) bed.realm().admin().read(path);
        user.putArray("requiredActions").add("UPDATE_PASSWORD");
        bed.realm().admin().put(path, user).ok();
        try {
            signIn(Family.SPARE, TestBed.PASSWORD);
            Inspection.of(browser, "update-password");
            browser.page()
                    .getByLabel("Nouveau mot de passe", new Page.GetByLabelOptions().setExact(true))
                    .fill("court");
            browser.page()
                    .getByLabel("Confirmation du mot de passe", new Page.GetByLabelOptions().setExact(true))
                    .fill("autre");
            NextPage.by(browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continuer")));
            Inspection.of(browser, "update-password-error");
        } finally {
            user.putArray("requiredActions");
            bed.realm().admin().put(path, user).ok();
        }
    }

    @Test
    void help() {
        bed.realm()
                .withSettings(Admin.object().put("resetPasswordAllowed", true).put("registrationAllowed", true), () -> {
                    browser.open(canteen.authorizationRequest("openid"));
                    NextPage.by(browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aide")));
                    assertThat(browser.heading()).isEqualTo("Aide");
                    Inspection.of(browser, "help");
                });
    }

    @Test
    void signingOut() {
        signIn(Family.TWINS, TestBed.PASSWORD);
        browser.page().waitForURL("**/retour?**");
        browser.open(URI.create(bed.keycloak().issuer() + "/protocol/openid-connect/logout"));
        Inspection.of(browser, "logout-confirm");
        NextPage.by(browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se déconnecter")));
        Inspection.of(browser, "logged-out");
    }

    private void signIn(Family family, String password) {
        browser.open(canteen.authorizationRequest("openid"));
        browser.loginPage().signIn(family.identifiant(), password);
    }
}
