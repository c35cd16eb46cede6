package fr.educonnect.authenticators.recovery.sms;

import fr.educonnect.authenticators.recovery.event.RecoveryEvents;
import fr.educonnect.authenticators.recovery.phone.SmsCountries;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.guardian.PhoneNumber;
import java.util.Optional;
import java.util.OptionalLong;

/** Who gets the code of a lost password, or the account's message instead of it (flows §2, "Par SMS"). */
sealed interface CodeRecipient {

    /** An activated account with a mobile of the school's form. */
    record Parent(Account account, PhoneNumber mobile) implements CodeRecipient {}

    /** An account with a mobile that was never activated: an SMS tells so instead. */
    record NotActivated(Account account, PhoneNumber mobile) implements CodeRecipient {}

    /** @param reason one of {@link RecoveryEvents} */
    record Nobody(Optional<Account> account, String reason) implements CodeRecipient {}

    /**
     * Decides.
     *
     * @param account what the identifiant stands for
     * @param countries to which SMS may be sent
     */
    static CodeRecipient of(Optional<Account> account, SmsCountries countries) {
        if (account.isEmpty() || account.get().status() == AccountStatus.REGROUPED) {
            return new Nobody(Optional.empty(), RecoveryEvents.UNKNOWN);
        }
        Optional<PhoneNumber> mobile = account.get()
                .mobile()
                .flatMap(e164 -> PhoneNumber.parse(e164, "FR"))
                .filter(countries::allow);
        if (mobile.isEmpty()) {
            return new Nobody(account, RecoveryEvents.NO_MOBILE);
        }
        return account.get().status() == AccountStatus.ACTIVE
                ? new Parent(account.get(), mobile.get())
                : new NotActivated(account.get(), mobile.get());
    }

    /** The account for which a right code counts. */
    default OptionalLong accountId() {
        return this instanceof Parent parent ? OptionalLong.of(parent.account().id()) : OptionalLong.empty();
    }

    /** What the code is bound to: the number it goes to, empty for nobody. */
    default String boundTo() {
        return this instanceof Parent parent ? parent.mobile().e164() : "";
    }
}
