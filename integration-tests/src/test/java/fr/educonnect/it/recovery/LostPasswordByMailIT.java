package fr.educonnect.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.post.Mail;
import fr.educonnect.it.post.MailLink;
import fr.educonnect.it.recovery.page.AddressPage;
import fr.educonnect.it.recovery.page.ChannelPage;
import fr.educonnect.it.recovery.page.IdentifyPage;
import fr.educonnect.it.recovery.page.MessageSentPage;
import fr.educonnect.it.recovery.page.NewPasswordPage;
import fr.educonnect.it.recovery.page.StoppedPage;
import fr.educonnect.it.recovery.page.SuccessPage;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.teleservice.ChildrenPage;
import fr.educonnect.it.testbed.Computer;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A parent who lost the password, at a computer, by mail (flows §2). */
@ExtendWith(TestBedExtension.class)
class LostPasswordByMailIT {

    @RegisterExtension
    @Order(1)
    final Recovery recovery;

    @RegisterExtension
    @Order(2)
    final Computer computer;

    private final TestBed bed;

    LostPasswordByMailIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.WRITES_MAILS);
        this.computer = new Computer(bed);
        this.bed = bed;
    }

    @Test
    void fromTheTeleserviceAndBackToIt() {
        askForLink(recovery.identifiant(), recovery.mail());
        assertThat(new MessageSentPage(computer.page()).text()).contains(Wording.MAIL_LEFT);

        computer.browser().open(recovery.post().nextMail(recovery.mail()).link().address());
        choosePassword();
        SuccessPage success = new SuccessPage(computer.page());
        assertThat(success.text()).contains(Wording.CHANGED);
        NextPage.by(success.backToTeleservice());
        assertThat(computer.page().url()).startsWith(bed.teleservice().address().toString());
        bed.signIn(computer.browser(), recovery.identifiant(), Recovery.NEW_PASSWORD);
        assertThat(new ChildrenPage(computer.page()).isOpen())
                .as(computer.browser().heading())
                .isTrue();
    }

    @Test
    void theLinkOpensOnAnotherTelephone() {
        askForLink(recovery.identifiant(), recovery.mail());
        try (ParentBrowser telephone = bed.chromium().open(false)) {
            telephone.open(recovery.post().nextMail(recovery.mail()).link().address());
            new NewPasswordPage(telephone.page()).choose(Recovery.NEW_PASSWORD);
            assertThat(new SuccessPage(telephone.page()).text()).contains(Wording.CHANGED);
        }
        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
    }

    @Test
    void anotherAddressLooksTheSameAndGetsNothing() {
        askForLink(recovery.identifiant(), Recovery.FOREIGN_MAIL);

        assertThat(new MessageSentPage(computer.page()).text()).contains(Wording.MAIL_LEFT);
        recovery.assertNothingMoreCame();
        assertThat(recovery.post().mailTo(Recovery.FOREIGN_MAIL)).isEmpty();
    }

    @Test
    void whatIsNoAddressIsSaidAtOnceAndStaysInTheField() {
        startAtTheTeleservice();
        new IdentifyPage(computer.page()).identify(recovery.identifiant());
        NextPage.by(new ChannelPage(computer.page()).mail());
        AddressPage page = new AddressPage(computer.page());
        for (String typed : List.of("pas une adresse", "moi@", "@courriel.test", "")) {
            // The browser's own check of an address is not under test.
            page.address().evaluate("field => field.form.noValidate = true");
            page.give(typed);

            assertThat(page.error().isVisible()).as(typed).isTrue();
            assertThat(page.address().inputValue()).isEqualTo(typed);
        }
    }

    @Test
    void anAddressMayBeTypedInAnyCaseAndWithSpacesAround() {
        // Without a browser: it takes spaces off an address by itself.
        recovery.lostPassword()
                .identify(" " + recovery.identifiant().toUpperCase() + " ")
                .byMail(" " + recovery.mail().toUpperCase() + " ");

        assertThat(recovery.post().nextMail(recovery.mail()).link()).isNotNull();
    }

    @Test
    void anEndedLinkSaysSoAndOffersToStartAgain() {
        askForLink(recovery.identifiant(), recovery.mail());
        MailLink link = recovery.post().nextMail(recovery.mail()).link();
        recovery.tables().endLinks();
        recovery.tables().clearCounters();
        computer.browser().open(link.address());
        StoppedPage page = new StoppedPage(computer.page());
        assertThat(page.text()).contains(Wording.EXPIRED);

        NextPage.by(page.retry());
        new IdentifyPage(computer.page()).identify(recovery.identifiant());
        NextPage.by(new ChannelPage(computer.page()).mail());
        new AddressPage(computer.page()).give(recovery.mail());
        assertThat(recovery.post().nextMail(recovery.mail()).link()).isNotEqualTo(link);
    }

    @Test
    void theMailIsInFrenchInTwoFormsAndFromAMachine() {
        recovery.lostPassword().identify(recovery.identifiant()).byMail(recovery.mail());
        Mail mail = recovery.post().nextMail(recovery.mail());

        assertThat(mail.subject()).containsIgnoringCase("mot de passe");
        assertThat(mail.text()).contains("30 minutes", mail.link().toString());
        assertThat(mail.html())
                .contains(mail.link().toString().replace("&", "&amp;"))
                .contains("lang=\"fr\"");
        assertThat(mail.headers())
                .containsEntry("Auto-Submitted", "auto-generated")
                .doesNotContainKey("List-Unsubscribe");
        assertThat(mail.html()).as("nothing is loaded").doesNotContain("<img src=\"http", "<script");
    }

    private void askForLink(String identifiant, String address) {
        startAtTheTeleservice();
        new IdentifyPage(computer.page()).identify(identifiant);
        NextPage.by(new ChannelPage(computer.page()).mail());
        new AddressPage(computer.page()).give(address);
    }

    private void startAtTheTeleservice() {
        bed.leaveForSignIn(computer.browser());
        computer.browser().loginPage().lostPassword();
    }

    private void choosePassword() {
        new NewPasswordPage(computer.page()).choose(Recovery.NEW_PASSWORD);
    }
}
