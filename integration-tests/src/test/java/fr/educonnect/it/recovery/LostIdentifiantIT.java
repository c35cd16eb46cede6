package fr.educonnect.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.post.Mail;
import fr.educonnect.it.recovery.page.AddressPage;
import fr.educonnect.it.recovery.page.ChannelPage;
import fr.educonnect.it.recovery.page.MessageSentPage;
import fr.educonnect.it.recovery.page.NumberPage;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.Computer;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A parent who lost the identifiant (flows §3). */
@ExtendWith(TestBedExtension.class)
class LostIdentifiantIT {

    @RegisterExtension
    @Order(1)
    final Recovery recovery;

    @RegisterExtension
    @Order(2)
    final Computer computer;

    private final TestBed bed;

    LostIdentifiantIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.SHARING_MOTHER);
        this.computer = new Computer(bed);
        this.bed = bed;
    }

    @Test
    void aCoupleThatSharesTheAddressGetsBoth() {
        askByMail(recovery.mail());

        assertThat(new MessageSentPage(computer.page()).text()).contains(Wording.IDENTIFIANT_LEFT);
        Mail mail = recovery.post().nextMail(recovery.mail());
        assertThat(mail.text())
                .contains(Family.SHARING_MOTHER.identifiant(), "Nathalie V.")
                .contains(Family.SHARING_FATHER.identifiant(), "Mohamed Ç.");
        recovery.assertNothingMoreCame();
    }

    @Test
    void aCoupleThatSharesTheMobileGetsBoth() {
        askBySms("+33", recovery.mobile().replace("+33", "0"));

        assertThat(new MessageSentPage(computer.page()).text()).contains(Wording.IDENTIFIANT_LEFT);
        assertThat(recovery.post().nextSms(recovery.mobile()).text())
                .contains(Family.SHARING_MOTHER.identifiant(), Family.SHARING_FATHER.identifiant());
    }

    @Test
    void aNumberFromOverseas() {
        String number = bed.base().mobile(Family.OVERSEAS);
        askBySms("+262", number.replace("+262", "0"));

        assertThat(recovery.post().nextSms(number).text()).contains(Family.OVERSEAS.identifiant());
    }

    @Test
    void aNumberUnderTheWrongPrefixNamesTheLikelyOne() {
        String number = bed.base().mobile(Family.OVERSEAS);
        askBySms("+33", number.replace("+262", "0"));

        assertThat(new NumberPage(computer.page()).error().innerText()).contains("+262");
    }

    @Test
    void thePrefixesBeginWithFranceAndNameTheTerritories() {
        startAtTheTeleservice();
        NextPage.by(new ChannelPage(computer.page()).sms());

        assertThat(new NumberPage(computer.page()).prefixes())
                .hasSize(9)
                .first()
                .asString()
                .contains("France", "+33");
    }

    @Test
    void aContactWithoutAnAccountLearnsHowToActivateOne() {
        String mail = bed.base().contact(Family.WITHOUT_ACCOUNT, "EMAIL");
        askByMail(mail);

        assertThat(new MessageSentPage(computer.page()).text()).contains(Wording.IDENTIFIANT_LEFT);
        assertThat(recovery.post().nextMail(mail).text()).contains("Activer mon compte");
    }

    @Test
    void anUnknownAddressLooksTheSameAndGetsNothing() {
        askByMail(Recovery.FOREIGN_MAIL);

        assertThat(new MessageSentPage(computer.page()).text()).contains(Wording.IDENTIFIANT_LEFT);
        recovery.assertNothingMoreCame();
        assertThat(recovery.post().mailTo(Recovery.FOREIGN_MAIL)).isEmpty();
    }

    @Test
    void anUnknownNumberLooksTheSameAndGetsNothing() {
        askBySms("+33", "06 12 00 00 00");

        assertThat(new MessageSentPage(computer.page()).text()).contains(Wording.IDENTIFIANT_LEFT);
        recovery.assertNothingMoreCame();
        assertThat(recovery.post().smsTo("+33612000000")).isEmpty();
    }

    @Test
    void aNumberThatIsNoneIsSaidAtOnceAndStaysInTheField() {
        askBySms("+33", "12");

        NumberPage page = new NumberPage(computer.page());
        assertThat(page.error().isVisible()).isTrue();
        assertThat(page.number().inputValue()).isEqualTo("12");
    }

    private void askByMail(String address) {
        startAtTheTeleservice();
        NextPage.by(new ChannelPage(computer.page()).mail());
        new AddressPage(computer.page()).give(address);
    }

    private void askBySms(String prefix, String number) {
        startAtTheTeleservice();
        NextPage.by(new ChannelPage(computer.page()).sms());
        NumberPage page = new NumberPage(computer.page());
        page.choose(prefix);
        page.give(number);
    }

    private void startAtTheTeleservice() {
        bed.leaveForSignIn(computer.browser());
        computer.browser().loginPage().lostIdentifiant();
    }
}
