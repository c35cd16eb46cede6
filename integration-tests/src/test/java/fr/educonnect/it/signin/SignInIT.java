package fr.educonnect.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.teleservice.ChildrenPage;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parent at a computer: from the téléservice to the list of the children, and out again (flows §1). */
@ExtendWith(TestBedExtension.class)
class SignInIT {

    private final TestBed bed;
    private ParentBrowser browser;
    private ChildrenPage children;

    SignInIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void openBrowser() {
        browser = bed.chromium().open();
        children = new ChildrenPage(browser.page());
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void aParentSeesChildrenOfTwoSchools() {
        signIn(Family.TWO_SCHOOLS);

        assertThat(children.greeting()).isEqualTo("Bonjour Hélène LÉVÊQUE-MARTIN");
        assertThat(children.children())
                .containsExactly(
                        List.of("Théo LÉVÊQUE", "Lycée du Causse Rouge", "2GT1"),
                        List.of("Maëlle LÉVÊQUE", "Collège des Trois Vallées", "6A"));
    }

    @Test
    void aPilotSchoolIsOpenBeforeItsDepartement() {
        signIn(Family.PILOT);

        assertThat(children.children()).containsExactly(List.of("Côme D'ARTIGUES", "Collège de l'Autan", "4C"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H.LEVEQUE-MARTIN", " h.leveque-martin ", "H.Leveque-Martin"})
    void anIdentifiantMayBeTypedInAnyCaseAndWithSpacesAround(String typed) {
        try (RelyingParty canteen = bed.register("canteen")) {
            HttpBrowser plain = new HttpBrowser();
            HttpPage end = plain.signIn(plain.get(canteen.authorizationRequest("openid")), typed, TestBed.PASSWORD);

            assertThat(canteen.isCallback(end)).as(end.text()).isTrue();
        }
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        try (ParentBrowser plain = bed.chromium().open(false)) {
            bed.leaveForSignIn(plain);
            plain.loginPage().signIn(Family.TWINS.identifiant(), "not-" + TestBed.PASSWORD);
            assertThat(plain.loginPage().error().isVisible()).isTrue();
            plain.loginPage().signIn(Family.TWINS.identifiant(), TestBed.PASSWORD);

            ChildrenPage page = new ChildrenPage(plain.page());
            assertThat(page.children()).hasSize(2);
            page.signOut();
            assertThat(plain.text()).contains("Se connecter avec EduConnect");
        }
    }

    @Test
    void theIdentifiantStaysInTheFormAfterAWrongPasswordAndThePasswordDoesNot() {
        bed.signIn(browser, Family.TWINS.identifiant(), "not-" + TestBed.PASSWORD);

        assertThat(browser.loginPage().error().innerText()).contains("Identifiant ou mot de passe incorrect");
        assertThat(browser.loginPage().identifiant().inputValue()).isEqualTo(Family.TWINS.identifiant());
        assertThat(browser.loginPage().password().inputValue()).isEmpty();
    }

    @Test
    void aReloadAfterAWrongPasswordSendsNothingTwiceAndLeadsOn() {
        bed.signIn(browser, Family.TWINS.identifiant(), "not-" + TestBed.PASSWORD);
        browser.page().reload();
        browser.page().reload();

        browser.loginPage().signIn(Family.TWINS.identifiant(), TestBed.PASSWORD);
        assertThat(children.isOpen()).isTrue();
    }

    @Test
    void aReloadOfTheChildrenShowsThemAgain() {
        signIn(Family.TWINS);
        browser.page().reload();

        assertThat(children.children()).hasSize(2);
    }

    @Test
    void theWayBackAfterASignInEndsAtTheTeleserviceOnceMore() {
        signIn(Family.TWINS);
        browser.page().goBack();
        if (browser.page().url().startsWith(bed.keycloak().address().toString())
                && browser.loginPage().isOpen()) {
            browser.loginPage().signIn(Family.TWINS.identifiant(), TestBed.PASSWORD);
        }

        assertThat(browser.status()).as(browser.heading()).isLessThan(500);
        browser.open(bed.teleservice().address());
        assertThat(children.children()).as("still signed in").hasSize(2);
    }

    @Test
    void theDataCanBeReadAgain() {
        signIn(Family.TWINS);
        children.refresh();

        assertThat(browser.text()).contains("Les informations sont à jour.");
        assertThat(children.children()).hasSize(2);
    }

    private void signIn(Family family) {
        bed.signIn(browser, family.identifiant(), TestBed.PASSWORD);
    }
}
