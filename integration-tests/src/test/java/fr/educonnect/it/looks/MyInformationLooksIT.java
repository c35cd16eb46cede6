package fr.educonnect.it.looks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.educonnect.it.account.MyInformation;
import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.browser.Screen;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.page.NewPasswordPage;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page of <em>Mes informations</em>. */
@ExtendWith(TestBedExtension.class)
class MyInformationLooksIT {

    @RegisterExtension
    final Recovery parent;

    private final TestBed bed;
    private ParentBrowser browser;

    MyInformationLooksIT(TestBed bed) {
        this.parent = new Recovery(bed, Family.NOT_VALIDATED);
        this.bed = bed;
    }

    @BeforeEach
    void openBrowser() {
        HttpBrowser elsewhere = new HttpBrowser();
        elsewhere.signIn(
                elsewhere.get(parent.teleservice().authorizationRequest("openid")),
                parent.identifiant(),
                TestBed.PASSWORD);
        browser = bed.chromium().open();
        browser.open(parent.teleservice().authorizationRequest("openid", MyInformation.ACTION));
        browser.loginPage().signIn(parent.identifiant(), TestBed.PASSWORD);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void everyPage() {
        look("profile");
        press(AriaRole.BUTTON, "Renvoyer le message de validation");
        look("profile-sent");
        press(AriaRole.BUTTON, "Renvoyer le message de validation");
        look("profile-wait");
        press(AriaRole.LINK, "Changer mon mot de passe");
        look("profile-password");
        choose("Faux-mot-de-passe-1", Recovery.NEW_PASSWORD);
        look("profile-password-wrong");
        parent.unlock();
        choose(TestBed.PASSWORD, "court");
        look("profile-password-broken");
        press(AriaRole.LINK, "Revenir à mes informations");
        press(AriaRole.LINK, "Voir mes connexions");
        look("profile-connections");
        press(AriaRole.BUTTON, "Fermer toutes les autres connexions");
        look("profile-connections-closed");
        press(AriaRole.LINK, "Changer mon mot de passe");
        choose(TestBed.PASSWORD, Recovery.NEW_PASSWORD);
        look("profile-password-changed");
    }

    private void choose(String old, String password) {
        browser.page().getByLabel("Mot de passe actuel").fill(old);
        new NewPasswordPage(browser.page()).choose(password);
    }

    private void press(AriaRole role, String name) {
        NextPage.by(browser.page()
                .getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    private void look(String name) {
        Inspection.of(browser, name, Screen.SMALL_AND_LARGE);
    }
}
