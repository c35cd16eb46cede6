package fr.educonnect.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.post.Sms;
import fr.educonnect.it.recovery.page.ChannelPage;
import fr.educonnect.it.recovery.page.CodePage;
import fr.educonnect.it.recovery.page.IdentifyPage;
import fr.educonnect.it.recovery.page.NewPasswordPage;
import fr.educonnect.it.recovery.page.StoppedPage;
import fr.educonnect.it.recovery.page.SuccessPage;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.Computer;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A parent who lost the password, with a telephone at hand (flows §2). */
@ExtendWith(TestBedExtension.class)
class LostPasswordBySmsIT {

    @RegisterExtension
    @Order(1)
    final Recovery recovery;

    @RegisterExtension
    @Order(2)
    final Computer computer;

    private final TestBed bed;

    LostPasswordBySmsIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.HAS_A_MOBILE);
        this.computer = new Computer(bed);
        this.bed = bed;
    }

    @Test
    void fromTheTeleserviceAndBackToIt() {
        askForCode();
        CodePage page = new CodePage(computer.page());
        assertThat(page.text()).as("no number before the proof").doesNotContain(lastDigits());
        page.type(recovery.receivedCode());
        new NewPasswordPage(computer.page()).choose(Recovery.NEW_PASSWORD);

        SuccessPage success = new SuccessPage(computer.page());
        assertThat(success.text()).contains(Wording.CHANGED);
        NextPage.by(success.backToTeleservice());
        assertThat(computer.page().url()).startsWith(bed.teleservice().address().toString());
        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
    }

    @Test
    void wrongCodesUntilTheEnd() {
        askForCode();
        String right = recovery.receivedCode();
        CodePage page = new CodePage(computer.page());
        for (int left = 4; left > 0; left--) {
            page.type(Recovery.otherThan(right));
            assertThat(page.error().innerText()).contains(String.valueOf(left));
        }
        page.type(Recovery.otherThan(right));
        StoppedPage stopped = new StoppedPage(computer.page());
        assertThat(stopped.retry().isVisible()).as(computer.browser().heading()).isTrue();

        recovery.tables().clearCounters();
        NextPage.by(stopped.retry());
        identifyAndChoose();
        page.type(right);
        assertThat(page.error().isVisible()).as("the old code is dead").isTrue();
        page.type(recovery.receivedCode());
        assertThat(new NewPasswordPage(computer.page()).password().isVisible()).isTrue();
    }

    @Test
    void tryingAgainBringsANewCode() {
        askForCode();
        String first = recovery.receivedCode();
        recovery.tables().clearCounters();
        NextPage.by(new CodePage(computer.page()).retry());
        identifyAndChoose();

        assertThat(recovery.receivedCode()).isNotEqualTo(first);
    }

    @Test
    void theCodeIsSentAgainAfterAWhileOnly() {
        askForCode();
        String first = recovery.receivedCode();
        CodePage page = new CodePage(computer.page());
        NextPage.by(page.resend());
        assertThat(page.error().isVisible()).as("too early").isTrue();
        recovery.assertNothingMoreCame();

        recovery.tables().clearCounters();
        NextPage.by(page.resend());
        String second = recovery.receivedCode();
        assertThat(second).isNotEqualTo(first);
        page.type(second);
        assertThat(new NewPasswordPage(computer.page()).password().isVisible()).isTrue();
    }

    @Test
    void aReloadShowsThePageAgainAndSendsNothing() {
        askForCode();
        String code = recovery.receivedCode();
        computer.page().reload();
        recovery.assertNothingMoreCame();

        new CodePage(computer.page()).type(code);
        assertThat(new NewPasswordPage(computer.page()).password().isVisible()).isTrue();
    }

    @Test
    void anEndedCodeSaysSo() {
        askForCode();
        String code = recovery.receivedCode();
        recovery.tables().endCodes();
        new CodePage(computer.page()).type(code);

        StoppedPage stopped = new StoppedPage(computer.page());
        assertThat(stopped.text()).contains(Wording.EXPIRED);
        assertThat(stopped.retry().isVisible()).isTrue();
    }

    @Test
    void aStrictRealmSendsBackToTheStartAfterEachWrongCode() {
        recovery.settings().with(RecoverySettings.SMS_CODE, Map.of(RecoverySettings.TRIES, "1"), () -> {
            askForCode();
            new CodePage(computer.page()).type(Recovery.otherThan(recovery.receivedCode()));

            assertThat(new StoppedPage(computer.page()).retry().isVisible()).isTrue();
        });
    }

    @Test
    void theSmsSaysWhatItIsForAndFillsTheFormIn() {
        askForCode();
        Sms sms = recovery.post().nextSms(recovery.mobile());
        String code = sms.code();

        assertThat(sms.text())
                .contains("mot de passe", code, "30 min", "Ne communiquez ce code à personne")
                .endsWith("@localhost #" + code);
        assertThat(sms.text())
                .as("one segment of GSM-7")
                .hasSizeLessThanOrEqualTo(160)
                .matches("[\\x20-\\x7E\\néèàùÇ]*");
        Locator field = new CodePage(computer.page()).code();
        assertThat(field.getAttribute("autocomplete")).isEqualTo("one-time-code");
        assertThat(field.getAttribute("inputmode")).isEqualTo("numeric");
    }

    @Test
    void thePageHelpsWhereNoCodeComes() {
        askForCode();

        assertThat(new CodePage(computer.page()).text()).contains("opérateur", "secrétariat élèves");
    }

    @Test
    void aCodeMayBeTypedWithSpaces() {
        askForCode();
        String code = recovery.receivedCode();
        new CodePage(computer.page()).type(" " + code.substring(0, 3) + " " + code.substring(3) + " ");

        assertThat(new NewPasswordPage(computer.page()).password().isVisible()).isTrue();
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        try (ParentBrowser plain = bed.chromium().open(false)) {
            bed.leaveForSignIn(plain);
            plain.loginPage().lostPassword();
            new IdentifyPage(plain.page()).identify(recovery.identifiant());
            NextPage.by(new ChannelPage(plain.page()).sms());
            new CodePage(plain.page()).type(recovery.receivedCode());
            new NewPasswordPage(plain.page()).choose(Recovery.NEW_PASSWORD);

            assertThat(new SuccessPage(plain.page()).text()).contains(Wording.CHANGED);
        }
    }

    private void askForCode() {
        bed.leaveForSignIn(computer.browser());
        computer.browser().loginPage().lostPassword();
        identifyAndChoose();
    }

    /** Waits for the page, too: the SMS may be there first, and a reload would come too early. */
    private void identifyAndChoose() {
        new IdentifyPage(computer.page()).identify(recovery.identifiant());
        NextPage.by(new ChannelPage(computer.page()).sms());
    }

    private String lastDigits() {
        return recovery.mobile().substring(recovery.mobile().length() - 4);
    }
}
