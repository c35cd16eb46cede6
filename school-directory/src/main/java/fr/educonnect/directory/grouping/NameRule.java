package fr.educonnect.directory.grouping;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.PersonName;

/** When the names of two accounts are those of one person (flows §6). */
public enum NameRule {
    /** Case, accents, ligatures, apostrophes, hyphens and spaces do not count. */
    FOLDED {
        @Override
        boolean same(PersonName one, PersonName other) {
            return one.sameAs(other);
        }
    },
    /** Every character counts. */
    EXACT {
        @Override
        boolean same(PersonName one, PersonName other) {
            return one.equals(other);
        }
    };

    abstract boolean same(PersonName one, PersonName other);

    /**
     * Whether a record of the one account has the same name as a record of the other. Each school writes the name its own
     * way, and each record of an account was proved to be its holder's: so any spelling counts.
     *
     * @return false where one of them holds no record
     */
    public boolean samePerson(Account one, Account other) {
        return one.guardians().stream()
                .map(Guardian::name)
                .anyMatch(name -> other.guardians().stream().map(Guardian::name).anyMatch(that -> same(name, that)));
    }
}
