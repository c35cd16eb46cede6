package fr.educonnect.directory;

import fr.educonnect.directory.account.NewAccount;

/** The write side: makes accounts. */
public interface AccountRegistry {

    /**
     * Makes an account that holds the given guardian records, or nothing at all.
     *
     * @return the id of the account
     * @throws fr.educonnect.directory.account.IdentifiantTakenException  another account has this identifiant
     * @throws fr.educonnect.directory.account.NotLegalGuardianException  a record is no child's legal guardian today, or
     *     does not exist
     * @throws fr.educonnect.directory.account.GuardianAlreadyHeldException another account holds one of the records
     * @throws DirectoryUnavailableException the database could not answer
     */
    long create(NewAccount account);
}
