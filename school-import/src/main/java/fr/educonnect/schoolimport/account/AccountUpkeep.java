package fr.educonnect.schoolimport.account;

import fr.educonnect.directory.ActivationRegistry;
import fr.educonnect.directory.jdbc.JdbcActivationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * What new school data mean for the accounts that exist already: a new record of a person who has an account joins it, and a
 * report of "Ce n'est pas mon enfant" that the school followed is closed (flows §5).
 */
public final class AccountUpkeep {

    private final ActivationRegistry accounts;

    /**
     * @param database         with both schemas in the version of this release
     * @param clock            for the times that are kept, and for the day on which guardians must be legal ones
     * @param statementTimeout how long one statement may take
     */
    public AccountUpkeep(DataSource database, Clock clock, Duration statementTimeout) {
        this.accounts = new JdbcActivationRegistry(database, clock, statementTimeout);
    }

    /**
     * Looks at the records of some schools only; reports are looked at everywhere. Doing it again changes nothing more.
     *
     * @param uais the schools whose data may have changed
     * @throws fr.educonnect.directory.DirectoryUnavailableException if the database fails; what was joined stays joined
     */
    public AccountChanges after(Collection<String> uais) {
        int joined = 0;
        for (String uai : uais) {
            joined += accounts.joins().joinNewRecords(uai);
        }
        return new AccountChanges(joined, accounts.reports().closeDropped());
    }

    /**
     * Looks at the records of the whole base.
     *
     * @throws fr.educonnect.directory.DirectoryUnavailableException if the database fails; what was joined stays joined
     */
    public AccountChanges everywhere() {
        return new AccountChanges(
                accounts.joins().joinNewRecords(), accounts.reports().closeDropped());
    }
}
