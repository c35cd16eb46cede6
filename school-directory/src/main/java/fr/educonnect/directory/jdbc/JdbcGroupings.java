package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.grouping.Grouping;
import fr.educonnect.directory.grouping.GroupingOrder;
import fr.educonnect.directory.grouping.GroupingOutcome;
import fr.educonnect.directory.grouping.GroupingOutcome.Grouped;
import fr.educonnect.directory.grouping.GroupingOutcome.Refused;
import fr.educonnect.directory.grouping.GroupingRefusal;
import fr.educonnect.directory.grouping.GroupingRules;
import fr.educonnect.directory.grouping.Groupings;
import fr.educonnect.directory.grouping.UndoOrder;
import fr.educonnect.directory.grouping.UndoOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Groupings over PostgreSQL or H2. Safe for use by many threads.
 *
 * <p>Whoever changes which account holds which records holds the rows of the accounts locked ({@link AccountHoldings}); here both,
 * in the order of their ids, so that A→B and B→A at once do not wait for each other. What is read before the locks counts for
 * nothing: the rules are asked again with what is there under them.
 */
public final class JdbcGroupings implements Groupings {

    private static final String LOCK = "SELECT id FROM account.account WHERE id IN (?, ?) ORDER BY id FOR UPDATE";

    private static final String ACCOUNT = AccountQuery.accounts("WHERE p.id = ?");

    private static final String MOVE_ALL = "UPDATE account.account_guardian SET account_id = ? WHERE account_id = ?";

    private static final String CLOSE =
            "UPDATE account.account SET status = 'REGROUPED', regrouped_into = ? WHERE id = ?";

    private static final String NOTE = """
            INSERT INTO account.grouping (account_id, other_account_id, other_activated, grouped_at, network, client_id)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    /** Those too that the school's base has lost and may have again. */
    private static final String NOTE_RECORDS = """
            INSERT INTO account.grouping_record (grouping_id, guardian_id)
            SELECT CAST(? AS BIGINT), guardian_id FROM account.account_guardian WHERE account_id = ?
            """;

    private static final String MOVE_BACK = """
            UPDATE account.account_guardian SET account_id = ?
            WHERE account_id = ? AND guardian_id IN (SELECT guardian_id FROM account.grouping_record WHERE grouping_id = ?)
            """;

    private static final String REOPEN = "UPDATE account.account SET status = ?, regrouped_into = NULL WHERE id = ?";

    private static final String NOTE_UNDO =
            "UPDATE account.grouping SET undone_at = ?, undone_by = ?, undo_reason = ? WHERE id = ?";

    private final JdbcSession session;
    private final Clock clock;
    private final Turns turns;

    /**
     * @param database         a pool; its time-out for a free connection is the pool's own
     * @param clock            for the times that are kept
     * @param statementTimeout how long one statement may take, its wait for others included; rounded up to seconds
     */
    public JdbcGroupings(DataSource database, Clock clock, Duration statementTimeout) {
        this.session = new JdbcSession(database, statementTimeout);
        this.clock = clock;
        this.turns = new Turns(statementTimeout);
    }

    @Override
    public GroupingOutcome group(GroupingOrder order) {
        if (order.accountId() == order.otherAccountId()) {
            return new Refused(GroupingRefusal.OWN_ACCOUNT);
        }
        return turns.take(
                Math.min(order.accountId(), order.otherAccountId()),
                () -> session.transaction("group accounts", connection -> group(connection, order)));
    }

    private GroupingOutcome group(Connection connection, GroupingOrder order) throws SQLException {
        lock(connection, order.accountId(), order.otherAccountId());
        Optional<Account> own = account(connection, order.accountId());
        Optional<Account> other = account(connection, order.otherAccountId());
        if (own.isEmpty() || other.isEmpty()) {
            return new Refused(own.isEmpty() ? GroupingRefusal.ACCOUNT_CLOSED : GroupingRefusal.NO_RECORD);
        }
        Optional<GroupingRefusal> refusal = GroupingRules.refusal(own.get(), other.get(), order.names());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        return new Grouped(move(connection, order, other.get()));
    }

    private long move(Connection connection, GroupingOrder order, Account other) throws SQLException {
        long id = session.insert(
                connection,
                NOTE,
                List.of(
                        order.accountId(),
                        other.id(),
                        other.status() == AccountStatus.ACTIVE,
                        Timestamps.of(Timestamps.now(clock)),
                        order.network(),
                        order.clientId()));
        session.update(connection, NOTE_RECORDS, List.of(id, other.id()));
        session.update(connection, MOVE_ALL, List.of(order.accountId(), other.id()));
        session.update(connection, CLOSE, List.of(order.accountId(), other.id()));
        return id;
    }

    @Override
    public UndoOutcome undo(UndoOrder order) {
        return session.transaction("undo a grouping", connection -> undo(connection, order));
    }

    private UndoOutcome undo(Connection connection, UndoOrder order) throws SQLException {
        Optional<Grouping> known = GroupingRows.one(session, connection, order.groupingId());
        if (known.isEmpty()) {
            return UndoOutcome.UNKNOWN;
        }
        lock(connection, known.get().accountId(), known.get().otherAccountId());
        Grouping grouping =
                GroupingRows.one(session, connection, order.groupingId()).orElseThrow();
        Instant now = Timestamps.now(clock);
        if (grouping.undone().isPresent()) {
            return UndoOutcome.ALREADY_UNDONE;
        }
        if (!now.isBefore(grouping.groupedAt().plus(UNDO_TIME))) {
            return UndoOutcome.TOO_LATE;
        }
        if (account(connection, grouping.accountId())
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .isEmpty()) {
            return UndoOutcome.GROUPED_ON;
        }
        session.update(connection, MOVE_BACK, List.of(grouping.otherAccountId(), grouping.accountId(), grouping.id()));
        AccountStatus before = grouping.otherActivated() ? AccountStatus.ACTIVE : AccountStatus.CREATED;
        session.update(connection, REOPEN, List.of(before.name(), grouping.otherAccountId()));
        session.update(
                connection,
                NOTE_UNDO,
                Arrays.asList(
                        Timestamps.of(now),
                        order.administrator().map(String::strip).orElse(null),
                        order.reason().map(String::strip).orElse(null),
                        grouping.id()));
        return UndoOutcome.UNDONE;
    }

    @Override
    public Optional<Grouping> find(long groupingId) {
        return GroupingRows.one(session, groupingId);
    }

    @Override
    public List<Grouping> of(long accountId) {
        return GroupingRows.of(session, accountId);
    }

    private void lock(Connection connection, long one, long other) throws SQLException {
        session.query(connection, LOCK, List.of(one, other), rows -> {
            while (rows.next()) {
                // Reading a row is what locks it on H2.
            }
            return null;
        });
    }

    private Optional<Account> account(Connection connection, long id) throws SQLException {
        return session.query(connection, ACCOUNT, List.of(id), AccountRows::read).stream()
                .findFirst();
    }
}
