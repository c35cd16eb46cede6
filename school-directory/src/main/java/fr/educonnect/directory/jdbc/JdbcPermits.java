package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.permit.IssuedPermit;
import fr.educonnect.directory.permit.PermitClaim;
import fr.educonnect.directory.permit.PermitPurpose;
import fr.educonnect.directory.permit.PermitState;
import fr.educonnect.directory.permit.PermitState.EndReason;
import fr.educonnect.directory.permit.PermitState.Ended;
import fr.educonnect.directory.permit.PermitState.Expired;
import fr.educonnect.directory.permit.PermitState.Unknown;
import fr.educonnect.directory.permit.PermitState.Usable;
import fr.educonnect.directory.permit.Permits;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.secret.Fingerprint;
import fr.educonnect.directory.secret.RandomSecrets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Permits over PostgreSQL or H2. Rows are found by a hash of the secret, which itself is nowhere (security 28). */
final class JdbcPermits implements Permits {

    /** Two that issue for, or end the permits of, the same account come one after the other. */
    private static final String LOCK_ACCOUNT = "SELECT id FROM account.account WHERE id = ? FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO account.permit (id, purpose, account_id, bound_to, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String SELECT = """
            SELECT id, account_id, bound_to, created_at, expires_at, claimed_by, claimed_until, end_reason
            FROM account.permit WHERE id = ? AND purpose = ?
            """;

    private static final String LOCK = SELECT + " FOR UPDATE";

    private static final String CLAIM = "UPDATE account.permit SET claimed_by = ?, claimed_until = ? WHERE id = ?";

    private static final String END = "UPDATE account.permit SET ended_at = ?, end_reason = ? WHERE id = ?";

    private static final String END_OF_ACCOUNT = "UPDATE account.permit SET ended_at = ?, end_reason = ?"
            + " WHERE account_id = ? AND purpose = ? AND ended_at IS NULL";

    private static final String END_ONE_OF_ACCOUNT = END_OF_ACCOUNT + " AND id = ?";

    private static final String VOID_CODES =
            "UPDATE account.one_time_code SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL";

    private final JdbcSession session;
    private final Clock clock;

    JdbcPermits(JdbcSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public IssuedPermit issue(PermitPurpose purpose, long accountId, Subject boundTo, Duration validity) {
        String secret = RandomSecrets.handle();
        return session.transaction("issue a permit", connection -> {
            if (!lockAccount(connection, accountId)) {
                throw new IllegalArgumentException("There is no account " + accountId);
            }
            Instant now = Timestamps.now(clock);
            IssuedPermit permit = new IssuedPermit(secret, now.plus(validity));
            session.update(
                    connection,
                    END_OF_ACCOUNT,
                    List.of(Timestamps.of(now), EndReason.REPLACED.name(), accountId, purpose.name()));
            session.update(
                    connection,
                    INSERT,
                    List.of(
                            Fingerprint.of(secret),
                            purpose.name(),
                            accountId,
                            boundTo.key(),
                            Timestamps.of(now),
                            Timestamps.of(permit.expiresAt())));
            return permit;
        });
    }

    @Override
    public PermitState look(PermitPurpose purpose, String secret) {
        return session.query(
                "read a permit", SELECT, List.of(Fingerprint.of(secret), purpose.name()), rows -> PermitRow.first(rows)
                        .map(row -> row.state(Timestamps.now(clock)))
                        .orElseGet(Unknown::new));
    }

    @Override
    public PermitClaim claim(PermitPurpose purpose, String secret, String claimant, Duration hold) {
        return session.transaction("claim a permit", connection -> {
            Optional<PermitRow> permit = lock(connection, purpose, secret);
            if (permit.isEmpty()) {
                return new PermitClaim.Refused(new Unknown());
            }
            return claim(connection, permit.get(), Fingerprint.of(claimant), hold);
        });
    }

    private PermitClaim claim(Connection connection, PermitRow permit, String claimant, Duration hold)
            throws SQLException {
        Instant now = Timestamps.now(clock);
        if (!(permit.state(now) instanceof Usable usable)) {
            return new PermitClaim.Refused(permit.state(now));
        }
        if (permit.heldAgainst(claimant, now)) {
            return new PermitClaim.Busy();
        }
        session.update(connection, CLAIM, List.of(claimant, Timestamps.of(now.plus(hold)), permit.id()));
        return new PermitClaim.Granted(usable.accountId(), usable.boundTo());
    }

    @Override
    public boolean use(PermitPurpose purpose, String secret) {
        return session.transaction("use a permit", connection -> {
            Optional<PermitRow> permit = lock(connection, purpose, secret);
            Instant now = Timestamps.now(clock);
            if (permit.isEmpty() || !(permit.get().state(now) instanceof Usable)) {
                return false;
            }
            session.update(
                    connection,
                    END,
                    List.of(
                            Timestamps.of(now),
                            EndReason.USED.name(),
                            permit.get().id()));
            return true;
        });
    }

    @Override
    public void passwordChanged(long accountId, String secret) {
        session.transaction("end permits and codes", connection -> {
            lockAccount(connection, accountId);
            OffsetDateTime now = Timestamps.of(Timestamps.now(clock));
            String purpose = PermitPurpose.NEW_PASSWORD.name();
            if (secret != null) {
                session.update(
                        connection,
                        END_ONE_OF_ACCOUNT,
                        List.of(now, EndReason.USED.name(), accountId, purpose, Fingerprint.of(secret)));
            }
            session.update(
                    connection, END_OF_ACCOUNT, List.of(now, EndReason.PASSWORD_CHANGED.name(), accountId, purpose));
            return session.update(connection, VOID_CODES, List.of(now, accountId));
        });
    }

    private boolean lockAccount(Connection connection, long accountId) throws SQLException {
        return session.query(connection, LOCK_ACCOUNT, List.of(accountId), ResultSet::next);
    }

    private Optional<PermitRow> lock(Connection connection, PermitPurpose purpose, String secret) throws SQLException {
        return session.query(connection, LOCK, List.of(Fingerprint.of(secret), purpose.name()), PermitRow::first);
    }

    private record PermitRow(
            String id,
            long accountId,
            Subject boundTo,
            Instant issuedAt,
            Instant expiresAt,
            String claimedBy,
            Instant claimedUntil,
            EndReason endReason) {

        static Optional<PermitRow> first(ResultSet rows) throws SQLException {
            if (!rows.next()) {
                return Optional.empty();
            }
            String reason = rows.getString("end_reason");
            return Optional.of(new PermitRow(
                    rows.getString("id"),
                    rows.getLong("account_id"),
                    new Subject(rows.getString("bound_to")),
                    Timestamps.read(rows, "created_at"),
                    Timestamps.read(rows, "expires_at"),
                    rows.getString("claimed_by"),
                    Timestamps.read(rows, "claimed_until"),
                    reason == null ? null : EndReason.valueOf(reason)));
        }

        PermitState state(Instant now) {
            if (endReason != null) {
                return new Ended(endReason);
            }
            return now.isBefore(expiresAt) ? new Usable(accountId, boundTo, issuedAt, expiresAt) : new Expired();
        }

        boolean heldAgainst(String claimant, Instant now) {
            return claimedBy != null && !claimedBy.equals(claimant) && now.isBefore(claimedUntil);
        }
    }
}
