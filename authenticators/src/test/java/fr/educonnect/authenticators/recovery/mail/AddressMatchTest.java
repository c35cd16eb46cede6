package fr.educonnect.authenticators.recovery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.authenticators.recovery.mail.AddressMatch.Nobody;
import fr.educonnect.authenticators.recovery.mail.AddressMatch.NotActivated;
import fr.educonnect.authenticators.recovery.mail.AddressMatch.NotValidated;
import fr.educonnect.authenticators.recovery.mail.AddressMatch.OtherAddress;
import fr.educonnect.authenticators.recovery.mail.AddressMatch.Proved;
import fr.educonnect.authenticators.recovery.testing.Accounts;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressMatchTest {

    private static final Account ACTIVE = Accounts.active();

    @Test
    void theValidatedAddressOfAnActivatedAccountGetsTheLink() {
        assertThat(match(ACTIVE, Accounts.MAIL)).isEqualTo(new Proved(ACTIVE, Accounts.MAIL));
    }

    @Test
    void caseAndSurroundingSpacesDoNotCount() {
        assertThat(match(ACTIVE, "  Helene.LEVEQUE@Exemple.test ")).isEqualTo(new Proved(ACTIVE, Accounts.MAIL));
    }

    @Test
    void anotherAddressGetsNothing() {
        assertThat(match(ACTIVE, "autre@exemple.test")).isEqualTo(new OtherAddress(ACTIVE));
    }

    @Test
    void anAccountWithoutAddressMatchesNothingThatCanBeTyped() {
        Account without = Accounts.of(AccountStatus.ACTIVE, null, Accounts.MOBILE, null);

        assertThat(match(without, "")).isEqualTo(new OtherAddress(without));
        assertThat(match(without, Accounts.MAIL)).isEqualTo(new OtherAddress(without));
    }

    @Test
    void anAddressThatWasNeverValidatedHasToBeValidatedFirst() {
        Account never = Accounts.of(AccountStatus.ACTIVE, Accounts.MAIL, null, null);

        assertThat(match(never, Accounts.MAIL)).isEqualTo(new NotValidated(never, Accounts.MAIL));
    }

    @Test
    void anAddressThatTheSchoolChangedHasToBeValidatedAnew() {
        Account changed = Accounts.of(AccountStatus.ACTIVE, "nouvelle@exemple.test", null, Accounts.MAIL);

        assertThat(match(changed, "nouvelle@exemple.test"))
                .isEqualTo(new NotValidated(changed, "nouvelle@exemple.test"));
        assertThat(match(changed, Accounts.MAIL)).isEqualTo(new OtherAddress(changed));
    }

    @Test
    void anAccountThatWasNeverActivatedGetsNoLinkEvenWithAValidatedAddress() {
        Account created = Accounts.of(AccountStatus.CREATED, Accounts.MAIL, null, Accounts.MAIL);

        assertThat(match(created, Accounts.MAIL)).isEqualTo(new NotActivated(created, Accounts.MAIL));
        assertThat(match(created, "autre@exemple.test")).isEqualTo(new OtherAddress(created));
    }

    @Test
    void nobodyAndARegroupedAccountAreAlike() {
        assertThat(AddressMatch.of(Optional.empty(), Accounts.MAIL)).isEqualTo(new Nobody());
        assertThat(match(Accounts.of(AccountStatus.REGROUPED, Accounts.MAIL, null, null), Accounts.MAIL))
                .isEqualTo(new Nobody());
    }

    private static AddressMatch match(Account account, String typed) {
        return AddressMatch.of(Optional.of(account), typed);
    }
}
