package fr.educonnect.authenticators.recovery.identifiant;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.userstorage.ParentDirectory;
import java.util.List;

/**
 * What an address or a number may see (flows §3): couples share both, so there may be several accounts.
 *
 * @param people with an activated account, ordered by identifiant
 * @param unactivated whether the school knows somebody under it who has no activated account
 */
record KnownContact(List<KnownPerson> people, boolean unactivated) {

    /** Everybody at this address. */
    static KnownContact atAddress(ParentDirectory directory, String address) {
        return of(directory, Contact.Kind.EMAIL, address, directory.accounts(one -> one.findByEmail(address)));
    }

    /** Everybody at this number. */
    static KnownContact atNumber(ParentDirectory directory, String e164) {
        return of(directory, Contact.Kind.MOBILE, e164, directory.accounts(one -> one.findByMobile(e164)));
    }

    /** Whether there is anybody to write to. */
    boolean known() {
        return !people.isEmpty() || unactivated;
    }

    private static KnownContact of(ParentDirectory directory, Contact.Kind kind, String value, List<Account> accounts) {
        boolean withoutAccount = directory.accounts(one -> one.hasGuardianWithoutAccount(kind, value));
        List<KnownPerson> people = accounts.stream()
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .filter(account -> directory.enabledUser(account.id()).isPresent())
                .flatMap(account -> KnownPerson.of(account).stream())
                .toList();
        return new KnownContact(
                people,
                withoutAccount || accounts.stream().anyMatch(account -> account.status() == AccountStatus.CREATED));
    }
}
