package fr.educonnect.directory;

import fr.educonnect.directory.identifiant.IdentifiantPattern;
import fr.educonnect.directory.join.RecordJoins;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import fr.educonnect.directory.report.ChildReports;
import java.util.List;
import java.util.Optional;

/**
 * How a parent comes to an account (flows §5): who may, the account itself, and what belongs to it.
 *
 * <p>Nothing is written before the parent has proved who they are: {@link #open} comes when the new password is
 * submitted, {@link #activate} once Keycloak has stored it. A crash in between leaves an account that is not activated, and
 * doing it again opens the same one.
 *
 * <p>Every method throws {@link DirectoryUnavailableException} where the database cannot answer; activation then refuses
 * (security 50).
 */
public interface ActivationRegistry {

    /**
     * The persons of whom a record with this mobile is a child's legal guardian today, whether or not they have an account,
     * by name. Their further records are theirs too. One statement.
     *
     * @param e164 with plus sign and country code, without spaces
     * @return at most {@link SchoolDirectory#SHARED_CONTACT_LIMIT}
     */
    List<Person> peopleAt(String e164);

    /**
     * The person who holds an account, together with records of the same person that no account holds yet. One statement.
     *
     * @return empty where there is no such account, or it holds no record (any more)
     */
    Optional<Person> personOf(long accountId);

    /**
     * Finds the account that holds one of the person's records, or makes one that is not activated. Records of the person that
     * no account holds and that are legal guardians today go into it. Many at once for one person get the same account;
     * many persons of one name get an identifiant each.
     *
     * @return the account as it is now; it may be active where somebody else was quicker
     * @throws fr.educonnect.directory.account.NotLegalGuardianException none of the records is a child's legal guardian today,
     *     and no account holds one
     */
    PersonAccount open(Person person, IdentifiantPattern pattern);

    /**
     * Activates an account: its provisional secret is void from now on.
     *
     * @param statedEmail the address that the parent typed where the school has none; case and surrounding spaces do not count
     * @return true for the one call that did it; false where it was active already, is regrouped, or does not exist
     * @throws IllegalArgumentException where the address is longer than 254 characters or holds a control character
     */
    boolean activate(long accountId, Optional<String> statedEmail);

    /**
     * Puts another address in the place of the one that the parent typed. One that was proved to be read stays.
     *
     * @param email case and surrounding spaces do not count
     * @return false where the stated address was verified, or the account is not active
     * @throws IllegalArgumentException where the address is longer than 254 characters or holds a control character
     */
    boolean stateEmail(long accountId, String email);

    /** "Ce n'est pas mon enfant". */
    ChildReports reports();

    /** New records of people who have an account already. */
    RecordJoins joins();
}
