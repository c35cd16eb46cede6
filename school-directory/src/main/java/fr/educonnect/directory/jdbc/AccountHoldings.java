package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which account holds which records, inside a transaction. Whoever gives records to an account holds the account's row locked,
 * so that it is not regrouped meanwhile; of two that give the same record away, the later one fails on the primary key, and its
 * transaction runs again.
 */
final class AccountHoldings {

    private static final String HOLDER = """
            SELECT ag.account_id FROM account.account_guardian ag WHERE ag.guardian_id IN %s
            ORDER BY CASE WHEN ag.account_id = ? THEN 0 ELSE 1 END, ag.account_id FETCH FIRST 1 ROWS ONLY
            """;

    private static final String LOCK =
            "SELECT id AS account_id, identifiant, status FROM account.account WHERE id = ? FOR UPDATE";

    private static final String FREE = "SELECT g.id FROM school.guardian g WHERE g.id IN %s AND "
            + LegalGuardian.on("g.id")
            + " AND NOT EXISTS (SELECT 1 FROM account.account_guardian ag WHERE ag.guardian_id = g.id) ORDER BY g.id";

    private static final String HOLD = "INSERT INTO account.account_guardian (guardian_id, account_id) VALUES (?, ?)";

    /** No account has it. */
    private static final long NOBODY = 0;

    private final JdbcSession session;

    AccountHoldings(JdbcSession session) {
        this.session = session;
    }

    /** The person's records that no account holds and that are legal guardians on the day, ascending. */
    List<Long> free(Connection connection, Person person, LocalDate today) throws SQLException {
        List<Object> parameters = new ArrayList<>(person.guardianIds());
        parameters.add(today);
        String sql = FREE.formatted(Placeholders.of(person.guardianIds()));
        return session.query(connection, sql, parameters, rows -> {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        });
    }

    /** The account that holds a record of the person, the one the person is known by first; its row is locked. */
    Optional<PersonAccount> holder(Connection connection, Person person) throws SQLException {
        OptionalLong id = holderId(connection, person);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        PersonAccount account = lock(connection, id.getAsLong());
        // Regrouped while this waited for the row: its records are elsewhere now.
        return account.status() == AccountStatus.REGROUPED ? holder(connection, person) : Optional.of(account);
    }

    void hold(Connection connection, long accountId, List<Long> guardianIds) throws SQLException {
        for (long guardianId : guardianIds) {
            session.update(connection, HOLD, List.of(guardianId, accountId));
        }
    }

    private OptionalLong holderId(Connection connection, Person person) throws SQLException {
        List<Object> parameters = new ArrayList<>(person.guardianIds());
        parameters.add(person.account().map(PersonAccount::id).orElse(NOBODY));
        String sql = HOLDER.formatted(Placeholders.of(person.guardianIds()));
        return session.query(
                connection,
                sql,
                parameters,
                rows -> rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty());
    }

    private PersonAccount lock(Connection connection, long accountId) throws SQLException {
        return session.query(connection, LOCK, List.of(accountId), AccountHoldings::only);
    }

    private static PersonAccount only(ResultSet rows) throws SQLException {
        rows.next();
        return PeopleQuery.account(rows);
    }
}
