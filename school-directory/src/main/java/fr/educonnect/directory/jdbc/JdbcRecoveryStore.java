package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.RecoveryStore;
import fr.educonnect.directory.code.OneTimeCodes;
import fr.educonnect.directory.permit.Permits;
import fr.educonnect.directory.quota.Quotas;
import fr.educonnect.directory.quota.Window.Sliding;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;

/** What recovery remembers, in schema {@code account} of PostgreSQL or H2. Safe for use by many threads. */
public final class JdbcRecoveryStore implements RecoveryStore {

    /** So long a page can say what became of a link or code. */
    private static final Duration ENDED_ONES_STAY = Duration.ofDays(7);

    /** No statement deletes more at once, so that none outlasts its time limit. */
    private static final int BATCH = 10_000;

    private final JdbcSession session;
    private final Clock clock;
    private final OneTimeCodes codes;
    private final Permits permits;
    private final Quotas quotas;

    /**
     * @param database         a pool; its time-out for a free connection is the pool's own
     * @param clock            for every validity, hold and window; the nodes' clocks must agree
     * @param statementTimeout how long one statement may take, its wait for others included; rounded up to seconds
     */
    public JdbcRecoveryStore(DataSource database, Clock clock, Duration statementTimeout) {
        this.session = new JdbcSession(database, statementTimeout);
        this.clock = clock;
        this.codes = new JdbcOneTimeCodes(session, clock);
        this.permits = new JdbcPermits(session, clock);
        this.quotas = new JdbcQuotas(session, clock);
    }

    @Override
    public OneTimeCodes codes() {
        return codes;
    }

    @Override
    public Permits permits() {
        return permits;
    }

    @Override
    public Quotas quotas() {
        return quotas;
    }

    @Override
    public int purge() {
        return purge("one_time_code", "id", "expires_at", ENDED_ONES_STAY)
                + purge("permit", "id", "expires_at", ENDED_ONES_STAY)
                + purge("quota_use", "id", "used_at", Sliding.LONGEST)
                + purge("quota_subject", "subject", "last_used_at", Sliding.LONGEST);
    }

    /** A subject that is used at this moment stays: the database looks again once the use is committed. */
    private int purge(String table, String key, String time, Duration stay) {
        String sql = "DELETE FROM account." + table + " WHERE " + time + " < ? AND " + key + " IN (SELECT " + key
                + " FROM account." + table + " WHERE " + time + " < ? FETCH FIRST " + BATCH + " ROWS ONLY)";
        OffsetDateTime before = Timestamps.of(clock.instant().minus(stay));
        int deleted = 0;
        int batch;
        do {
            batch = session.transaction(
                    "purge " + table, connection -> session.update(connection, sql, List.of(before, before)));
            deleted += batch;
        } while (batch == BATCH);
        return deleted;
    }
}
