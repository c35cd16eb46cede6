package fr.educonnect.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.teleservice.ChildrenPage;
import fr.educonnect.it.teleservice.HomePage;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who proved to be the parent and still does not get to the téléservice: told why, and no token leaves (flows §1, §8). */
@ExtendWith(TestBedExtension.class)
class StoppedSignInIT {

    private static final ZoneId SCHOOLS = ZoneId.of("Europe/Paris");

    private final TestBed bed;
    private ParentBrowser browser;

    StoppedSignInIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void openBrowser() {
        browser = bed.chromium().open();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void aDepartementThatIsNotOpenYet() {
        signIn(Family.NOT_OPEN, TestBed.PASSWORD);

        assertStopped("Cette option n'est pas encore ouverte pour l'établissement de vos enfants.", "school_not_open");
        assertThat(browser.text()).doesNotContain("ouvrira le");
    }

    @Test
    void anOpeningThatIsPlannedIsToldWithItsDateAndComesByItself() {
        LocalDate today = LocalDate.now(SCHOOLS);
        LocalDate tomorrow = today.plusDays(1);
        whileAlsoOpen("46@" + tomorrow, () -> {
            signIn(Family.NOT_OPEN, TestBed.PASSWORD);

            String date = tomorrow.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH));
            assertStopped(
                    "Elle ouvrira le " + (tomorrow.getDayOfMonth() == 1 ? "1er" + date.substring(1) : date) + ".",
                    "school_not_open");
        });
        whileAlsoOpen("46@" + today, () -> {
            signIn(Family.NOT_OPEN, TestBed.PASSWORD);

            assertThat(new ChildrenPage(browser.page()).children()).isNotEmpty();
        });
    }

    @Test
    void theOnlyChildHasLeftTheSchool() {
        signIn(Family.CHILD_LEFT, TestBed.PASSWORD);

        assertStopped("Aucun établissement n'indique", "no_child_at_school");
    }

    @Test
    void anAccountThatWasRegroupedAndTheWayToTheOther() {
        signIn(Family.REGROUPED, TestBed.PASSWORD);

        assertStopped("Ce compte a été regroupé. Connectez-vous avec votre compte principal.", "account_regrouped");
    }

    @Test
    void fromARegroupedAccountTheParentGoesOnWithTheOther() {
        signIn(Family.REGROUPED, TestBed.PASSWORD);
        NextPage.by(browser.page().getByText("Se connecter avec un autre compte"));
        browser.loginPage().signIn(Family.TWO_SCHOOLS.identifiant(), TestBed.PASSWORD);

        assertThat(new ChildrenPage(browser.page()).children()).hasSize(2);
    }

    @Test
    void aStoppedParentGoesBackToTheTeleservice() {
        signIn(Family.CHILD_LEFT, TestBed.PASSWORD);
        NextPage.by(browser.page().getByText("Revenir au service"));

        assertThat(new HomePage(browser.page(), bed.teleservice().address()).offersSignIn())
                .isTrue();
    }

    private void signIn(Family family, String password) {
        bed.signIn(browser, family.identifiant(), password);
    }

    private void whileAlsoOpen(String departement, Runnable action) {
        bed.realm().withFederation(Map.of("openDepartments", TestBed.OPEN_DEPARTMENTS + "," + departement), action);
    }

    /** The page says so, an event tells which, and the téléservice knows nobody. */
    private void assertStopped(String text, String event) {
        assertThat(browser.text().replace('\u2019', '\'').replace('\u00a0', ' '))
                .contains(text);
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.page().url()).startsWith(bed.keycloak().issuer().toString());
        assertThat(bed.realm().signInErrors().get(0)).isEqualTo(event);
        HomePage home = new HomePage(browser.page(), bed.teleservice().address()).open();
        assertThat(home.offersSignIn()).as("nobody is signed in there").isTrue();
    }
}
