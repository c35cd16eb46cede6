package fr.educonnect.it.looks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.browser.Screen;
import fr.educonnect.it.post.Mail;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page of "Mes enfants", of a grouping and of its undoing. */
@ExtendWith(TestBedExtension.class)
class GroupingPagesLooksIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;
    private ParentBrowser browser;

    GroupingPagesLooksIT(TestBed bed) {
        this.newcomers = new Newcomers(
                bed,
                Newcomer.THREE_SCHOOLS_1,
                Newcomer.THREE_SCHOOLS_2,
                Newcomer.THREE_SCHOOLS_3,
                Newcomer.FATHER_OF_TWINS);
        this.bed = bed;
    }

    @BeforeEach
    void openBrowser() {
        newcomers.account("it.own", Newcomer.THREE_SCHOOLS_1, TestBed.PASSWORD);
        newcomers.account("it.other", Newcomer.THREE_SCHOOLS_3, TestBed.PASSWORD);
        browser = bed.chromium().open();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void fromTheListToTheUndoing() {
        browser.open(newcomers.teleservice().authorizationRequest("openid", Map.of("kc_action", "mes-enfants")));
        field("Identifiant", "it.own");
        field("Mot de passe", TestBed.PASSWORD);
        press("Se connecter");
        look("children");
        NextPage.by(browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(MyChildren.ADD)));
        look("other-account");
        give("it.other", "not-the-password");
        look("other-account-wrong");
        newcomers.account("it.fay", Newcomer.FATHER_OF_TWINS, TestBed.PASSWORD);
        give("it.fay", TestBed.PASSWORD);
        look("other-account-name");
        give("it.other", TestBed.PASSWORD);
        look("group");
        press("Ajouter");
        look("children-added");

        Mail mail = bed.post().nextMail(bed.base().contact(Newcomer.THREE_SCHOOLS_1, "EMAIL"));
        browser.open(mail.link().address());
        look("ungroup");
        field("Mot de passe", "not-the-password");
        press("Annuler le regroupement");
        look("ungroup-wrong");
        field("Mot de passe", TestBed.PASSWORD);
        press("Annuler le regroupement");
        look("ungroup-done");
        browser.open(mail.link().address());
        look("ungroup-used");
    }

    private void give(String identifiant, String password) {
        field("Identifiant", identifiant);
        field("Mot de passe", password);
        press("Continuer");
    }

    private void field(String label, String value) {
        browser.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .fill(value);
    }

    private void press(String button) {
        NextPage.by(browser.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    private void look(String name) {
        Inspection.of(browser, name, Screen.SMALL_AND_LARGE);
    }
}
