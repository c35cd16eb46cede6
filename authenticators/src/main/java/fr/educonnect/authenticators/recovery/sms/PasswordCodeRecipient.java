package fr.educonnect.authenticators.recovery.sms;

import fr.educonnect.authenticators.code.CodeRecipient;
import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.guardian.PhoneNumber;
import java.util.Optional;
import java.util.OptionalLong;

/** Who gets the code of a lost password, or the account's message instead of it (flows §2, "Par SMS"). */
sealed interface PasswordCodeRecipient extends CodeRecipient {

    /** An activated account with a mobile of the school's form. */
    record Parent(Account account, PhoneNumber mobile) implements PasswordCodeRecipient {}

    /** An account with a mobile that was never activated: an SMS tells so instead. */
    record NotActivated(Account account, PhoneNumber mobile) implements PasswordCodeRecipient {}

    /** @param reason one of {@link FlowEvents} */
    record Nobody(Optional<Account> account, String reason) implements PasswordCodeRecipient {}

    /**
     * Decides.
     *
     * @param account what the identifiant stands for
     * @param countries to which SMS may be sent
     */
    static PasswordCodeRecipient of(Optional<Account> account, SmsCountries countries) {
        if (account.isEmpty() || account.get().status() == AccountStatus.REGROUPED) {
            return new Nobody(Optional.empty(), FlowEvents.UNKNOWN);
        }
        Optional<PhoneNumber> mobile = account.get()
                .mobile()
                .flatMap(e164 -> PhoneNumber.parse(e164, "FR"))
                .filter(countries::allow);
        if (mobile.isEmpty()) {
            return new Nobody(account, FlowEvents.NO_MOBILE);
        }
        return account.get().status() == AccountStatus.ACTIVE
                ? new Parent(account.get(), mobile.get())
                : new NotActivated(account.get(), mobile.get());
    }

    @Override
    default OptionalLong accountId() {
        return this instanceof Parent parent ? OptionalLong.of(parent.account().id()) : OptionalLong.empty();
    }

    @Override
    default String boundTo() {
        return this instanceof Parent parent ? parent.mobile().e164() : "";
    }
}
