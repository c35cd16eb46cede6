package fr.educonnect.directory.person;

import fr.educonnect.directory.account.AccountStatus;

/**
 * The account that holds a person's records, as far as activation needs it.
 *
 * @param id          primary key, never reused
 * @param identifiant what the parent types to sign in, lower case
 * @param status      {@link AccountStatus#CREATED} or {@link AccountStatus#ACTIVE}: a regrouped account holds no record
 */
public record PersonAccount(long id, String identifiant, AccountStatus status) {

    /** Whether its holder may sign in already. */
    public boolean active() {
        return status == AccountStatus.ACTIVE;
    }

    /** Names the account only: an identifiant must not reach a log. */
    @Override
    public String toString() {
        return "PersonAccount[" + id + ", " + status + "]";
    }
}
