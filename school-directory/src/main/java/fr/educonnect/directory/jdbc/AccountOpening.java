package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NotLegalGuardianException;
import fr.educonnect.directory.identifiant.IdentifiantPattern;
import fr.educonnect.directory.identifiant.IdentifiantStem;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import fr.educonnect.directory.rollout.SchoolDay;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds or makes the account of a person inside a transaction. */
final class AccountOpening {

    private static final String INSERT =
            "INSERT INTO account.account (identifiant, status, created_at) VALUES (?, 'CREATED', ?)";

    private final JdbcSession session;
    private final Clock clock;
    private final AccountHoldings holdings;
    private final IdentifiantNumbers numbers;

    AccountOpening(JdbcSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.holdings = new AccountHoldings(session);
        this.numbers = new IdentifiantNumbers(session);
    }

    /** As {@link fr.educonnect.directory.ActivationRegistry#open} says; the account's row is locked. */
    PersonAccount open(Connection connection, Person person, IdentifiantPattern pattern) throws SQLException {
        LocalDate today = SchoolDay.today(clock);
        // Free records are read before the holder: one that is taken in between then fails on its key, and is looked at
        // again.
        List<Long> free = holdings.free(connection, person, today);
        Optional<PersonAccount> holder = holdings.holder(connection, person);
        if (holder.isEmpty()) {
            // All that open an account for this person come here one after the other.
            IdentifiantStem stem = pattern.stemOf(person.name());
            numbers.lock(connection, stem);
            free = holdings.free(connection, person, today);
            holder = holdings.holder(connection, person);
            if (holder.isEmpty()) {
                if (free.isEmpty()) {
                    throw new NotLegalGuardianException(person.guardianIds().get(0));
                }
                holder = Optional.of(make(connection, stem));
            }
        }
        holdings.hold(connection, holder.get().id(), free);
        return holder.get();
    }

    private PersonAccount make(Connection connection, IdentifiantStem stem) throws SQLException {
        String identifiant = numbers.next(connection, stem);
        long id = session.insert(connection, INSERT, List.of(identifiant, Timestamps.of(Timestamps.now(clock))));
        return new PersonAccount(id, identifiant, AccountStatus.CREATED);
    }
}
