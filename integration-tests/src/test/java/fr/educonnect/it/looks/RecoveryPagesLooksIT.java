package fr.educonnect.it.looks;

import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.browser.Screen;
import fr.educonnect.it.post.Mail;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.page.AddressPage;
import fr.educonnect.it.recovery.page.ChannelPage;
import fr.educonnect.it.recovery.page.CodePage;
import fr.educonnect.it.recovery.page.IdentifyPage;
import fr.educonnect.it.recovery.page.NewPasswordPage;
import fr.educonnect.it.recovery.page.NumberPage;
import fr.educonnect.it.recovery.page.ValidationPage;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page of a recovery. */
@ExtendWith(TestBedExtension.class)
class RecoveryPagesLooksIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;
    private ParentBrowser browser;

    RecoveryPagesLooksIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.WRITES_MAILS);
        this.bed = bed;
    }

    @BeforeEach
    void openBrowser() {
        browser = bed.chromium().open();
        browser.open(recovery.teleservice().authorizationRequest("openid"));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void lostPasswordByMail() {
        browser.loginPage().lostPassword();
        look(browser, "recovery-identify");
        new IdentifyPage(browser.page()).identify("");
        look(browser, "recovery-identify-error");
        new IdentifyPage(browser.page()).identify(recovery.identifiant());
        look(browser, "recovery-channel");
        NextPage.by(new ChannelPage(browser.page()).mail());
        look(browser, "recovery-address");
        new AddressPage(browser.page()).give(recovery.mail());
        look(browser, "recovery-mail-sent");

        Mail mail = recovery.post().nextMail(recovery.mail());
        browser.open(mail.link().address());
        look(browser, "recovery-new-password");
        new NewPasswordPage(browser.page()).choose("court", "autre");
        look(browser, "recovery-new-password-error");
        new NewPasswordPage(browser.page()).choose(Recovery.NEW_PASSWORD);
        look(browser, "recovery-changed");
        browser.open(mail.link().address());
        look(browser, "recovery-link-used");
    }

    @Test
    void lostPasswordBySms() {
        browser.loginPage().lostPassword();
        new IdentifyPage(browser.page()).identify(recovery.identifiant());
        NextPage.by(new ChannelPage(browser.page()).sms());
        look(browser, "recovery-code");
        CodePage page = new CodePage(browser.page());
        String code = recovery.receivedCode();
        page.type(Recovery.otherThan(code));
        look(browser, "recovery-code-wrong");
        recovery.tables().endCodes();
        page.type(code);
        look(browser, "recovery-code-expired");
    }

    @Test
    void tooManyRequests() {
        for (int i = 0; i < 2; i++) {
            browser.open(recovery.teleservice().authorizationRequest("openid"));
            browser.loginPage().lostPassword();
            new IdentifyPage(browser.page()).identify(recovery.identifiant());
            NextPage.by(new ChannelPage(browser.page()).sms());
        }
        look(browser, "recovery-too-many-requests");
    }

    @Test
    void addressToValidate() {
        browser.loginPage().lostPassword();
        new IdentifyPage(browser.page()).identify(Family.NOT_VALIDATED.identifiant());
        NextPage.by(new ChannelPage(browser.page()).mail());
        String address = bed.base().mail(Family.NOT_VALIDATED);
        new AddressPage(browser.page()).give(address);
        look(browser, "recovery-address-not-validated");
        try (ParentBrowser telephone = bed.chromium().open()) {
            telephone.open(recovery.post().nextMail(address).link().address());
            look(telephone, "recovery-validation");
            NextPage.by(new ValidationPage(telephone.page()).validate());
            look(telephone, "recovery-validated");
        }
    }

    @Test
    void lostIdentifiant() {
        browser.loginPage().lostIdentifiant();
        look(browser, "recovery-identifiant-channel");
        NextPage.by(new ChannelPage(browser.page()).sms());
        look(browser, "recovery-number");
        new NumberPage(browser.page()).give("12");
        look(browser, "recovery-number-error");
        new NumberPage(browser.page()).give(recovery.mobile().replace("+33", "0"));
        look(browser, "recovery-identifiant-sent");
    }

    @Test
    void lostIdentifiantByMail() {
        browser.loginPage().lostIdentifiant();
        NextPage.by(new ChannelPage(browser.page()).mail());
        look(browser, "recovery-identifiant-address");
        new AddressPage(browser.page()).give(recovery.mail());
        look(browser, "recovery-identifiant-mail-sent");
    }

    private static void look(ParentBrowser browser, String name) {
        Inspection.of(browser, name, Screen.SMALL_AND_LARGE);
    }
}
