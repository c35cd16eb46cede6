package fr.educonnect.it.hardening;

import static fr.educonnect.it.hardening.Property50LimitsUnreadableIT.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.account.MyInformation;
import fr.educonnect.it.account.TwoAccounts;
import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 50, where something else than a recovery is counted: tries of a code, of birth dates, of a password. */
@ExtendWith(TestBedExtension.class)
class Property50OtherLimitsUnreadableIT {

    @RegisterExtension
    final TwoAccounts accounts;

    private final TestBed bed;
    private final Newcomers newcomers;

    Property50OtherLimitsUnreadableIT(TestBed bed) {
        this.accounts = new TwoAccounts(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
        this.newcomers = accounts.newcomers();
    }

    @Test
    void noCodeIsSentForAnActivation() {
        Activation way = newcomers.activation();
        String mobile = newcomers.mobile(Newcomer.ONE_CHILD);

        unreadable(() -> assertRefused(way.number(mobile).page()));
        newcomers.assertNoSms(mobile);
    }

    @Test
    void noCodeIsTried() {
        Activation way = newcomers.askForCode(Newcomer.ONE_CHILD);
        HttpForm right = way.codeForm(newcomers.receivedCode(Newcomer.ONE_CHILD));

        unreadable(() -> assertRefused(way.send(right).page()));
    }

    @Test
    void noBirthDateIsTried() {
        Activation way = newcomers.provedNumber(Newcomer.ONE_CHILD);
        HttpForm right = way.datesForm(newcomers.birthDates(Newcomer.ONE_CHILD, "Jules"));

        unreadable(() -> assertRefused(way.send(right).page()));
    }

    @Test
    void noOtherAccountsPasswordIsTried() {
        MyChildren way = accounts.mine().add();
        HttpForm right = way.page()
                .form("Continuer")
                .fill("Identifiant", TwoAccounts.OTHER)
                .fill("Mot de passe", TestBed.PASSWORD);

        unreadable(() -> assertRefused(way.browser().send(right)));
        assertThat(newcomers.identifiant(Newcomer.THREE_SCHOOLS_2)).isEqualTo(TwoAccounts.OTHER);
    }

    @Test
    void noOldPasswordIsTried() {
        MyInformation way = MyInformation.open(
                        accounts.teleservice(), new HttpBrowser(), TwoAccounts.OWN, TestBed.PASSWORD)
                .passwordPage();
        HttpForm right = way.passwordForm(TestBed.PASSWORD, Recovery.NEW_PASSWORD, Recovery.NEW_PASSWORD);

        unreadable(() -> assertRefused(way.send(right).page()));
        assertThat(accounts.teleservice()
                        .signIn(TwoAccounts.OWN, TestBed.PASSWORD, "openid")
                        .access())
                .isNotBlank();
    }

    private void unreadable(Runnable work) {
        bed.base().recovery().unreadableDuring(work);
    }
}
