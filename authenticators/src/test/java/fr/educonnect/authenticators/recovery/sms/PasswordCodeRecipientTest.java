package fr.educonnect.authenticators.recovery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.recovery.sms.PasswordCodeRecipient.Nobody;
import fr.educonnect.authenticators.recovery.sms.PasswordCodeRecipient.NotActivated;
import fr.educonnect.authenticators.recovery.sms.PasswordCodeRecipient.Parent;
import fr.educonnect.authenticators.recovery.testing.Accounts;
import fr.educonnect.authenticators.step.StepSettings;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordCodeRecipientTest {

    private static final SmsCountries FRANCE_AND_OVERSEAS = SmsCountries.of(StepSettings.of(null));

    @Test
    void theMobileOfTheSchoolsFormGetsTheCode() {
        PasswordCodeRecipient recipient = of(Accounts.active());

        assertThat(recipient).isInstanceOf(Parent.class);
        assertThat(recipient.boundTo()).isEqualTo(Accounts.MOBILE);
        assertThat(recipient.accountId()).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+262692123456", "+590690123456", "+687751234"})
    void overseasMobilesGetItToo(String mobile) {
        assertThat(of(Accounts.of(AccountStatus.ACTIVE, null, mobile, null)).boundTo())
                .isEqualTo(mobile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+447400123456", "+33899123456", "+33561123456", "+88213123456"})
    void property31_otherCountriesLandlinesAndDearNumbersGetNothing(String number) {
        Account account = Accounts.of(AccountStatus.ACTIVE, null, number, null);

        assertThat(of(account)).isEqualTo(new Nobody(Optional.of(account), FlowEvents.NO_MOBILE));
        assertThat(of(account).boundTo()).isEmpty();
        assertThat(of(account).accountId()).isEmpty();
    }

    @Test
    void withoutMobileNothingLeaves() {
        Account account = Accounts.of(AccountStatus.ACTIVE, Accounts.MAIL, null, Accounts.MAIL);

        assertThat(of(account)).isEqualTo(new Nobody(Optional.of(account), FlowEvents.NO_MOBILE));
    }

    @Test
    void anAccountThatWasNeverActivatedHasNoCodeThatCouldBeRight() {
        PasswordCodeRecipient recipient = of(Accounts.of(AccountStatus.CREATED, null, Accounts.MOBILE, null));

        assertThat(recipient).isInstanceOf(NotActivated.class);
        assertThat(recipient.accountId()).isEmpty();
        assertThat(recipient.boundTo()).isEmpty();
    }

    @Test
    void nobodyAndARegroupedAccountAreAlike() {
        Nobody nobody = new Nobody(Optional.empty(), FlowEvents.UNKNOWN);

        assertThat(PasswordCodeRecipient.of(Optional.empty(), FRANCE_AND_OVERSEAS))
                .isEqualTo(nobody);
        assertThat(of(Accounts.of(AccountStatus.REGROUPED, null, Accounts.MOBILE, null)))
                .isEqualTo(nobody);
    }

    private static PasswordCodeRecipient of(Account account) {
        return PasswordCodeRecipient.of(Optional.of(account), FRANCE_AND_OVERSEAS);
    }
}
