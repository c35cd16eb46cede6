package fr.educonnect.authenticators.send;

import fr.educonnect.directory.account.Account;

/** How messages name the holder of an account: couples share addresses and numbers, and each has an account. */
public final class HolderName {

    private HolderName() {}

    /** First name and initial, as {@code Mireille F.}; the identifiant where the account holds no record any more. */
    public static String of(Account account) {
        return account.name()
                .map(name -> name.firstName() + " " + name.initial() + ".")
                .orElse(account.identifiant());
    }
}
