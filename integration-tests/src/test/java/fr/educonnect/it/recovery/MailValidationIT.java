package fr.educonnect.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.post.Mail;
import fr.educonnect.it.post.MailLink;
import fr.educonnect.it.recovery.page.AddressPage;
import fr.educonnect.it.recovery.page.ChannelPage;
import fr.educonnect.it.recovery.page.IdentifyPage;
import fr.educonnect.it.recovery.page.NewPasswordPage;
import fr.educonnect.it.recovery.page.StoppedPage;
import fr.educonnect.it.recovery.page.SuccessPage;
import fr.educonnect.it.recovery.page.ValidationPage;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.Computer;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An address that was never validated, or is another one now (flows §4). */
@ExtendWith(TestBedExtension.class)
class MailValidationIT {

    @RegisterExtension
    @Order(1)
    final Recovery recovery;

    @RegisterExtension
    @Order(2)
    final Computer computer;

    private final TestBed bed;

    MailValidationIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.NOT_VALIDATED);
        this.computer = new Computer(bed);
        this.bed = bed;
    }

    @Test
    void aResetWaitsForTheValidationAndGoesOnByItselfInTheSameBrowser() {
        askForLink();
        StoppedPage stopped = new StoppedPage(computer.page());
        assertThat(stopped.text()).contains(Wording.TO_VALIDATE);
        Mail mail = recovery.post().nextMail(recovery.mail());
        assertThat(mail.text()).contains("24 heures");

        computer.browser().open(mail.link().address());
        NextPage.by(new ValidationPage(computer.page()).validate());
        assertThat(bed.base().validatedAddress(Family.NOT_VALIDATED)).isEqualTo(recovery.mail());
        new NewPasswordPage(computer.page()).choose(Recovery.NEW_PASSWORD);
        assertThat(new SuccessPage(computer.page()).text()).contains(Wording.CHANGED);
    }

    @Test
    void anotherBrowserIsToldHowToStartAgain() {
        askForLink();
        try (ParentBrowser telephone = bed.chromium().open(false)) {
            telephone.open(recovery.post().nextMail(recovery.mail()).link().address());
            ValidationPage page = new ValidationPage(telephone.page());
            NextPage.by(page.validate());

            assertThat(page.text()).contains("Mot de passe perdu");
        }
        assertThat(bed.base().validatedAddress(Family.NOT_VALIDATED)).isEqualTo(recovery.mail());
    }

    @Test
    void lookingAtTheLinkValidatesNothing() {
        askForLink();
        MailLink link = recovery.post().nextMail(recovery.mail()).link();
        HttpBrowser scanner = new HttpBrowser();
        scanner.get(link.address());
        scanner.head(link.address());

        assertThat(bed.base().validatedAddress(Family.NOT_VALIDATED)).isNull();
    }

    @Test
    void aLinkWorksOnce() {
        askForLink();
        MailLink link = recovery.post().nextMail(recovery.mail()).link();
        computer.browser().open(link.address());
        NextPage.by(new ValidationPage(computer.page()).validate());

        try (ParentBrowser telephone = bed.chromium().open(false)) {
            telephone.open(link.address());
            assertThat(telephone.text()).contains(Wording.VALIDATED);
        }
    }

    @Test
    void aLinkIsForTheAddressThatItWasSentToOnly() {
        String before = recovery.mail();
        askForLink();
        MailLink link = recovery.post().nextMail(before).link();
        bed.base().changeContact(before, "nouvelle.adresse@courriel.test");
        bed.realm().clearUserCache();
        try {
            computer.browser().open(link.address());
            ValidationPage page = new ValidationPage(computer.page());
            if (page.validate().isVisible()) {
                NextPage.by(page.validate());
            }
            assertThat(bed.base().validatedAddress(Family.NOT_VALIDATED))
                    .isNotEqualTo("nouvelle.adresse@courriel.test");
            recovery.tables().clear();
            askForLink();
            assertThat(recovery.post()
                            .nextMail("nouvelle.adresse@courriel.test")
                            .text())
                    .contains("24 heures");
        } finally {
            bed.base().changeContact("nouvelle.adresse@courriel.test", before);
            bed.realm().clearUserCache();
        }
    }

    @Test
    void anEndedLinkSaysSo() {
        askForLink();
        MailLink link = recovery.post().nextMail(recovery.mail()).link();
        recovery.tables().endLinks();
        computer.browser().open(link.address());

        assertThat(new ValidationPage(computer.page()).text()).contains(Wording.EXPIRED);
        assertThat(bed.base().validatedAddress(Family.NOT_VALIDATED)).isNull();
    }

    private void askForLink() {
        bed.leaveForSignIn(computer.browser());
        computer.browser().loginPage().lostPassword();
        new IdentifyPage(computer.page()).identify(recovery.identifiant());
        NextPage.by(new ChannelPage(computer.page()).mail());
        new AddressPage(computer.page()).give(recovery.mail());
    }
}
