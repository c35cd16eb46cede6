package fr.educonnect.it.looks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.activation.page.ChildrenPage;
import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.browser.Screen;
import fr.educonnect.it.recovery.page.CodePage;
import fr.educonnect.it.recovery.page.NewPasswordPage;
import fr.educonnect.it.recovery.page.NumberPage;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page of an activation. */
@ExtendWith(TestBedExtension.class)
class ActivationPagesLooksIT {

    private static final LocalDate LEAP_DAY = LocalDate.of(2008, 2, 29);

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;
    private ParentBrowser browser;

    ActivationPagesLooksIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.FATHER_OF_TWINS, Newcomer.MOTHER_OF_TWINS, Newcomer.NAMESAKES);
        this.bed = bed;
    }

    @BeforeEach
    void openBrowser() {
        browser = bed.chromium().open();
        browser.open(newcomers.teleservice().authorizationRequest("openid"));
        NextPage.by(browser.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Activer mon compte")
                                .setExact(true)));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void fromTheNumberToTheIdentifiant() {
        look("activation-number");
        prove(Newcomer.MOTHER_OF_TWINS);
        look("activation-who");
        press("Mme Mireille F.");
        look("activation-children");
        ChildrenPage children = new ChildrenPage(browser.page());
        children.date("Noël", "31", "2", "2008").goOn();
        look("activation-children-no-date");
        children.date("Noël", LEAP_DAY).date("Noé", LEAP_DAY.plusDays(1)).goOn();
        look("activation-children-wrong");
        children.notMine("Noé");
        look("activation-not-my-child");
        children.confirm(true);
        look("activation-children-reported");
        children.date("Noël", LEAP_DAY).goOn();
        look("activation-mail");
        press("Continuer");
        look("activation-password");
        new NewPasswordPage(browser.page()).choose(Activation.PASSWORD);
        look("activation-done");
    }

    @Test
    void anAddressIsAsked() {
        prove(Newcomer.NAMESAKES);
        ChildrenPage children = new ChildrenPage(browser.page());
        children.date("Yasmine (1)", LocalDate.of(2007, 9, 25))
                .date("Yasmine (2)", LocalDate.of(2008, 5, 12))
                .goOn();
        look("activation-mail-asked");
    }

    @Test
    void everyChildReported() {
        prove(Newcomer.FATHER_OF_TWINS);
        press("M. Joël F.");
        for (String child : new String[] {"Noël", "Noé"}) {
            new ChildrenPage(browser.page()).notMine(child);
            new ChildrenPage(browser.page()).confirm(true);
        }
        look("activation-no-child-left");
    }

    @Test
    void tooManyWrongDates() {
        prove(Newcomer.NAMESAKES);
        ChildrenPage children = new ChildrenPage(browser.page());
        LocalDate wrong = LocalDate.of(2007, 1, 1);
        for (int i = 0; i < 5; i++) {
            children.date("Yasmine (1)", wrong).date("Yasmine (2)", wrong).goOn();
        }
        look("activation-dates-blocked");
    }

    private void prove(String record) {
        String mobile = newcomers.mobile(record);
        new NumberPage(browser.page()).give(mobile.replace("+33", "0"));
        new CodePage(browser.page()).type(bed.post().nextSms(mobile).code());
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
