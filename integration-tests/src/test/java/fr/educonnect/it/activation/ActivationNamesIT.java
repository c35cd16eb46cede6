package fr.educonnect.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.educonnect.it.activation.page.ActivatedPage;
import fr.educonnect.it.activation.page.ChildrenPage;
import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.recovery.page.CodePage;
import fr.educonnect.it.recovery.page.NewPasswordPage;
import fr.educonnect.it.recovery.page.NumberPage;
import fr.educonnect.it.testbed.Computer;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names as families write them, and who has none to the school's mind, on the pages of an activation in a browser. */
@ExtendWith(TestBedExtension.class)
class ActivationNamesIT {

    @RegisterExtension
    @Order(1)
    final Newcomers newcomers;

    @RegisterExtension
    @Order(2)
    final Computer computer;

    private final TestBed bed;

    ActivationNamesIT(TestBed bed) {
        this.bed = bed;
        this.newcomers = new Newcomers(bed, Newcomer.APOSTROPHE, Newcomer.CONTACT_ONLY);
        this.computer = new Computer(bed);
    }

    @BeforeEach
    void leaveForActivation() {
        bed.leaveForSignIn(computer.browser());
        NextPage.by(page().getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Activer mon compte")
                                .setExact(true)));
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
        assertThat(computer.browser().text()).as("at the téléservice").contains("Gaël", "Anaïs", "D'ARTIGUES");
    }

    @Test
    void aContactWhoIsNoLegalGuardian() {
        giveNumber(Newcomer.CONTACT_ONLY);
        String known = computer.browser().text();
        newcomers.assertNoSms(newcomers.mobile(Newcomer.CONTACT_ONLY));
        new CodePage(page()).type("123456");
        assertThat(new CodePage(page()).error().innerText()).contains("code");

        NextPage.by(new CodePage(page()).retry());
        new NumberPage(page()).give("0612007041");
        assertThat(computer.browser().text())
                .as("the page for a number that nobody has")
                .isEqualTo(known);
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
        return computer.page();
    }
}
