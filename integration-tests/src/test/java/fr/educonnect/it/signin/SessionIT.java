package fr.educonnect.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.build.Await;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.teleservice.ChildrenPage;
import fr.educonnect.it.teleservice.HomePage;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A parent's session over several téléservices, its end from either side, and pages that come too late. */
@ExtendWith(TestBedExtension.class)
class SessionIT {

    private final TestBed bed;
    private RelyingParty canteen;

    SessionIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void register() {
        canteen = bed.register("canteen");
    }

    @AfterEach
    void unregister() {
        canteen.close();
        bed.realm().signOutEverybody();
    }

    @Test
    void aSecondTeleserviceAsksForNoPassword() {
        try (ParentBrowser browser = signedIn(Family.TWINS)) {
            browser.open(canteen.authorizationRequest("openid"));

            assertThat(browser.page().url()).matches(canteen::isCallback).contains("code=");
        }
    }

    @Test
    void aSessionIsNoWayAroundTheAccessCheck() {
        try (ParentBrowser browser = signedIn(Family.TWINS)) {
            bed.realm()
                    .withFederation(
                            Map.of("openDepartments", "09,12"),
                            () -> browser.open(canteen.authorizationRequest("openid")));

            assertThat(browser.page().url()).startsWith(bed.keycloak().issuer().toString());
            assertThat(browser.heading()).isEqualTo("Pas encore ouvert pour votre établissement");
        }
    }

    @Test
    void signingOutAtTheTeleserviceEndsTheSessionHere() {
        try (ParentBrowser browser = signedIn(Family.TWINS)) {
            new ChildrenPage(browser.page()).signOut();

            assertThat(new HomePage(browser.page(), bed.teleservice().address()).offersSignIn())
                    .isTrue();
            browser.open(canteen.authorizationRequest("openid", Map.of("prompt", "none")));
            assertThat(browser.page().url()).contains("error=login_required");
        }
    }

    @Test
    void anEndHereEndsTheSessionAtTheTeleservice() {
        try (ParentBrowser browser = signedIn(Family.TWINS)) {
            // Within the life of the access token the téléservice asks nothing: only a back-channel logout can tell it.
            bed.realm().signOut(Family.TWINS);
            browser.open(bed.teleservice().address().resolve("/enfants"));

            assertThat(new HomePage(browser.page(), bed.teleservice().address()).offersSignIn())
                    .isTrue();
        }
    }

    @Test
    void aSessionThatEndedRefreshesNothing() {
        Tokens tokens = canteen.signIn(Family.TWINS.identifiant(), TestBed.PASSWORD, "openid children");
        bed.realm().signOut(Family.TWINS);

        assertThat(canteen.refresh(tokens).status()).isEqualTo(400);
        assertThat(canteen.userInfo(tokens).status()).isEqualTo(401);
    }

    @Test
    void aFormOfAnEarlierStepSaysThatThePageExpiredAndLeadsOn() {
        HttpBrowser browser = new HttpBrowser();
        HttpPage login = browser.get(canteen.authorizationRequest("openid"));
        String stale = login.formAction()
                .toString()
                .replaceFirst("execution=[^&]*", "execution=00000000-0000-0000-0000-000000000000")
                .replaceFirst("session_code=[^&]*&", "");

        HttpPage expired = browser.post(URI.create(stale), Map.of("username", "x", "password", "y"));
        assertThat(expired.heading()).isEqualTo("Cette page a expiré");
        HttpPage again = browser.get(expired.link("Recommencer la connexion"));
        assertThat(canteen.isCallback(browser.signIn(again, Family.TWINS.identifiant(), TestBed.PASSWORD)))
                .isTrue();
    }

    @Test
    void aLoginPageLeftOpenTooLongAsksAgain() {
        HttpBrowser browser = new HttpBrowser();
        HttpPage login = browser.get(canteen.authorizationRequest("openid"));
        AtomicReference<HttpPage> late = new AtomicReference<>();
        bed.realm().withSettings(Admin.object().put("accessCodeLifespanLogin", 1), () -> {
            Instant end = Instant.now().plusMillis(2100);
            Await.until("the page is too old", Duration.ofSeconds(5), () -> Instant.now()
                    .isAfter(end));
            late.set(browser.signIn(login, Family.TWINS.identifiant(), TestBed.PASSWORD));
        });

        assertThat(late.get().body()).contains("La connexion a pris trop de temps");
        assertThat(canteen.isCallback(browser.signIn(late.get(), Family.TWINS.identifiant(), TestBed.PASSWORD)))
                .isTrue();
    }

    @Test
    void withoutCookiesThePageSaysWhatToDo() {
        HttpPage login = new HttpBrowser().get(canteen.authorizationRequest("openid"));

        HttpPage refused = new HttpBrowser().signIn(login, Family.TWINS.identifiant(), TestBed.PASSWORD);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("refuse les cookies");
    }

    private ParentBrowser signedIn(Family family) {
        ParentBrowser browser = bed.chromium().open();
        bed.signIn(browser, family.identifiant(), TestBed.PASSWORD);
        assertThat(new ChildrenPage(browser.page()).isOpen())
                .as(browser.heading())
                .isTrue();
        return browser;
    }
}
