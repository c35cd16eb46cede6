package fr.educonnect.directory;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.pseudonym.Pseudonyms;
import fr.educonnect.directory.search.AccountSearch;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of the parents with their children and schools. Each call that reads accounts is one statement on the
 * database, and accounts come complete from every one of them.
 *
 * <p>Every method throws {@link DirectoryUnavailableException} where the database cannot answer; an empty result always
 * means that there is no such account.
 */
public interface SchoolDirectory {

    /** How many accounts share a contact at most: more do so only by a mistake of a school, and are left out. */
    int SHARED_CONTACT_LIMIT = 100;

    Optional<Account> findById(long accountId);

    /** @param identifiant as typed: case and surrounding spaces do not count */
    Optional<Account> findByIdentifiant(String identifiant);

    /**
     * The accounts that hold a record with this address, ordered by identifiant: couples share one. Where the school has no
     * address of an account, the one that its holder typed counts, once they have proved to read it.
     *
     * @param address as typed: case and surrounding spaces do not count
     */
    List<Account> findByEmail(String address);

    /**
     * The accounts that hold a record with this mobile, ordered by identifiant. The record itself must be a child's legal
     * guardian today.
     *
     * @param e164 with plus sign and country code, without spaces
     */
    List<Account> findByMobile(String e164);

    /**
     * Whether a record with this contact could be activated: it is a child's legal guardian today, and no account holds it.
     *
     * @param value a number in E.164, or an address: case and surrounding spaces do not count
     */
    boolean hasGuardianWithoutAccount(Contact.Kind kind, String value);

    /**
     * One page of the accounts that match, ordered by identifiant.
     *
     * @param first how many to leave out, 0 or more
     * @param max   how many to give at most, 0 or more
     */
    List<Account> search(AccountSearch search, int first, int max);

    long count(AccountSearch search);

    /**
     * Keeps the address that the holder of the account proved to read; an earlier one is forgotten. Nothing happens where
     * there is no such account.
     *
     * @param address case and surrounding spaces do not count
     */
    void storeVerifiedEmail(long accountId, String address);

    /** The pseudonyms under the key of this database; read once, then kept. */
    Pseudonyms pseudonyms();
}
