package fr.educonnect.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.educonnect.it.activation.page.ActivatedPage;
import fr.educonnect.it.activation.page.ChildrenPage;
import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.recovery.page.CodePage;
import fr.educonnect.it.recovery.page.NewPasswordPage;
import fr.educonnect.it.recovery.page.NumberPage;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names as families write them, and who has none to the school's mind, on the pages of an activation in a browser. */
@ExtendWith(TestBedExtension.class)
class ActivationNamesIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;
    private ParentBrowser browser;

    ActivationNamesIT(TestBed bed) {
        this.bed = bed;
        this.newcomers = new Newcomers(bed, Newcomer.APOSTROPHE, Newcomer.CONTACT_ONLY);
    }

    @BeforeEach
    void leaveForActivation() {
        browser = bed.chromium().open();
        bed.leaveForSignIn(browser);
        NextPage.by(page().getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Activer mon compte")
                                .setExact(true)));
    }

    @AfterEach
    void closeBrowser() {
        assertThat(browser.complaints()).as("console").isEmpty();
        browser.close();
    }

    @Test
    void anApostropheAndDiaereses() {
        giveNumber(Newcomer.APOSTROPHE);
        new CodePage(page()).type(newcomers.receivedCode(Newcomer.APOSTROPHE));
        new ChildrenPage(page())
                .date("Gaël", newcomers.birthDate(Newcomer.APOSTROPHE, "Gaël"))
                .date("Anaïs", newcomers.birthDate(Newcomer.APOSTROPHE, "Anaïs"))
                .goOn();
        press("Continuer");
        new NewPasswordPage(page()).choose(Activation.PASSWORD);

        ActivatedPage activated = new ActivatedPage(page());
        assertThat(activated.identifiant()).matches("j\\.dartigues[0-9]*");
        activated.goOn();
        assertThat(browser.text()).as("at the téléservice").contains("Gaël", "Anaïs", "D'ARTIGUES");
    }

    @Test
    void aContactWhoIsNoLegalGuardian() {
        giveNumber(Newcomer.CONTACT_ONLY);
        String known = browser.text();
        newcomers.assertNoSms(newcomers.mobile(Newcomer.CONTACT_ONLY));
        new CodePage(page()).type("123456");
        assertThat(new CodePage(page()).error().innerText()).contains("code");

        NextPage.by(new CodePage(page()).retry());
        new NumberPage(page()).give("0612007041");
        assertThat(browser.text()).as("the page for a number that nobody has").isEqualTo(known);
    }

    private void giveNumber(String record) {
        new NumberPage(page()).give(newcomers.mobile(record).replace("+33", "0"));
    }

    private void press(String button) {
        NextPage.by(page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    private Page page() {
        return browser.page();
    }
}
