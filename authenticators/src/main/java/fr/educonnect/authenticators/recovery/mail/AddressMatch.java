package fr.educonnect.authenticators.recovery.mail;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import java.util.Locale;
import java.util.Optional;

/** What an identifiant and an address together say of an account (flows §2, "Par mail"). */
sealed interface AddressMatch {

    /** The account's address, and its holder proved to read it: the link may go there. */
    record Proved(Account account, String address) implements AddressMatch {}

    /** The account's address, never validated, of an activated account. */
    record NotValidated(Account account, String address) implements AddressMatch {}

    /** The account's address, of an account that was never activated. */
    record NotActivated(Account account, String address) implements AddressMatch {}

    /** An account with another address, or with none. */
    record OtherAddress(Account account) implements AddressMatch {}

    /** No account, or one that was regrouped into another. */
    record Nobody() implements AddressMatch {}

    /**
     * Compares.
     *
     * @param account what the identifiant stands for
     * @param typed the address as typed; case and surrounding spaces do not count
     */
    static AddressMatch of(Optional<Account> account, String typed) {
        if (account.isEmpty() || account.get().status() == AccountStatus.REGROUPED) {
            return new Nobody();
        }
        Account known = account.get();
        String address = typed.strip().toLowerCase(Locale.ROOT);
        if (!known.email().equals(Optional.of(address))) {
            return new OtherAddress(known);
        }
        if (known.status() == AccountStatus.CREATED) {
            return new NotActivated(known, address);
        }
        return known.emailVerified() ? new Proved(known, address) : new NotValidated(known, address);
    }
}
