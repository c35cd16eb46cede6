package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.AccountRegistry;
import fr.educonnect.directory.account.GuardianAlreadyHeldException;
import fr.educonnect.directory.account.IdentifiantTakenException;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.account.NotLegalGuardianException;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.rollout.SchoolDay;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** Makes accounts in PostgreSQL or H2. The unique keys decide between two that come at the same time. */
public final class JdbcAccountRegistry implements AccountRegistry {

    private final JdbcSession session;
    private final Clock clock;

    /**
     * @param clock            gives the day on which guardians must be legal ones
     * @param statementTimeout how long one statement may take, rounded up to seconds
     */
    public JdbcAccountRegistry(DataSource database, Clock clock, Duration statementTimeout) {
        this.session = new JdbcSession(database, statementTimeout);
        this.clock = clock;
    }

    @Override
    public long create(NewAccount account) {
        return session.transaction("create an account", connection -> insert(connection, account));
    }

    private long insert(Connection connection, NewAccount account) throws SQLException {
        for (long guardianId : account.guardianIds()) {
            requireLegalGuardian(connection, guardianId);
        }
        long id = insertAccount(connection, account);
        for (long guardianId : account.guardianIds()) {
            hold(connection, id, guardianId);
        }
        return id;
    }

    private void requireLegalGuardian(Connection connection, long guardianId) throws SQLException {
        LocalDate today = SchoolDay.today(clock);
        try (PreparedStatement statement = session.prepare(
                        connection,
                        "SELECT 1 FROM school.guardian g WHERE g.id = ? AND " + LegalGuardian.on("g.id"),
                        List.of(guardianId, today));
                ResultSet links = statement.executeQuery()) {
            if (!links.next()) {
                throw new NotLegalGuardianException(guardianId);
            }
        }
    }

    private long insertAccount(Connection connection, NewAccount account) throws SQLException {
        List<Object> values = Arrays.asList(
                account.identifiant(),
                account.status().name(),
                account.provisionalSecret().map(ProvisionalSecret::hash).orElse(null),
                account.provisionalSecret()
                        .map(ProvisionalSecret::expiresAt)
                        .map(Timestamps::of)
                        .orElse(null),
                Timestamps.of(clock.instant()));
        try {
            return session.insert(
                    connection,
                    "INSERT INTO account.account (identifiant, status, provisional_secret_hash,"
                            + " provisional_secret_expires_at, created_at) VALUES (?, ?, ?, ?, ?)",
                    values);
        } catch (SQLException failure) {
            if (JdbcSession.UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                throw new IdentifiantTakenException();
            }
            throw failure;
        }
    }

    private void hold(Connection connection, long accountId, long guardianId) throws SQLException {
        try (PreparedStatement statement = session.prepare(
                connection,
                "INSERT INTO account.account_guardian (guardian_id, account_id) VALUES (?, ?)",
                List.of(guardianId, accountId))) {
            statement.executeUpdate();
        } catch (SQLException failure) {
            if (JdbcSession.UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                throw new GuardianAlreadyHeldException(guardianId);
            }
            throw failure;
        }
    }
}
