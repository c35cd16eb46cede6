package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.quota.Window;
import fr.educonnect.directory.quota.Window.Sliding;
import fr.educonnect.directory.rollout.SchoolDay;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Counts the uses of subjects inside a transaction. Whoever reads or counts locks the subject first, so two never grant the
 * same last use, on whatever node.
 */
final class UseCounter {

    /** Waits for whoever counts for the subject. */
    private static final String LOCK = "SELECT subject FROM account.quota_subject WHERE subject = ? FOR UPDATE";

    /** Two that make the row at once: the later one fails on the primary key, and its transaction runs again. */
    private static final String MAKE = "INSERT INTO account.quota_subject (subject, last_used_at) VALUES (?, ?)";

    /** The use that has to fall out before another is granted. */
    private static final String NTH_NEWEST_USE =
            "SELECT used_at FROM account.quota_use WHERE subject = ? AND used_at > ?"
                    + " ORDER BY used_at DESC OFFSET ? ROWS FETCH NEXT 1 ROWS ONLY";

    /** A node whose clock is ahead at midnight may have begun the next day: its uses count too. */
    private static final String USES_OF_DAY =
            "SELECT day_uses, school_day FROM account.quota_subject WHERE subject = ? AND school_day >= ?";

    private static final String ADD_USE = "INSERT INTO account.quota_use (subject, used_at) VALUES (?, ?)";

    private static final String TOUCH = "UPDATE account.quota_subject SET last_used_at = ? WHERE subject = ?";

    /** The day never goes back, or clocks that differ would empty the counter at midnight. */
    private static final String ADD_USE_OF_DAY = """
            UPDATE account.quota_subject
            SET day_uses = CASE WHEN school_day >= ? THEN day_uses + 1 ELSE 1 END,
                school_day = CASE WHEN school_day >= ? THEN school_day ELSE ? END
            WHERE subject = ?
            """;

    private final JdbcSession session;

    UseCounter(JdbcSession session) {
        this.session = session;
    }

    /**
     * Holds the subject until the transaction ends. Several must be locked in the order of their keys, or two transactions
     * wait for each other.
     */
    void lock(Connection connection, Subject subject, Instant now) throws SQLException {
        if (!session.query(connection, LOCK, List.of(subject.key()), ResultSet::next)) {
            session.update(connection, MAKE, List.of(subject.key(), Timestamps.of(now)));
        }
    }

    /**
     * Whether the uses granted are reached.
     *
     * @param subject locked
     * @param uses    1 or more
     * @return when the next one is granted; empty where one is granted now
     */
    Optional<Instant> freeAt(Connection connection, Subject subject, int uses, Window window, Instant now)
            throws SQLException {
        if (window instanceof Sliding sliding) {
            return session.query(
                    connection,
                    NTH_NEWEST_USE,
                    List.of(subject.key(), Timestamps.of(now.minus(sliding.length())), uses - 1),
                    rows -> rows.next()
                            ? Optional.of(Timestamps.read(rows, "used_at").plus(sliding.length()))
                            : Optional.empty());
        }
        return session.query(
                connection,
                USES_OF_DAY,
                List.of(subject.key(), dayOf(now)),
                rows -> rows.next() && rows.getInt("day_uses") >= uses
                        ? Optional.of(endOf(rows.getObject("school_day", LocalDate.class)))
                        : Optional.empty());
    }

    /**
     * Counts one use.
     *
     * @param subject locked
     * @param windows of the limits on it: each kind of window keeps its own count
     */
    void count(Connection connection, Subject subject, List<Window> windows, Instant now) throws SQLException {
        session.update(connection, TOUCH, List.of(Timestamps.of(now), subject.key()));
        if (windows.stream().anyMatch(Sliding.class::isInstance)) {
            session.update(connection, ADD_USE, List.of(subject.key(), Timestamps.of(now)));
        }
        if (windows.stream().anyMatch(Window.SchoolDay.class::isInstance)) {
            LocalDate day = dayOf(now);
            session.update(connection, ADD_USE_OF_DAY, List.of(day, day, day, subject.key()));
        }
    }

    private static LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, SchoolDay.ZONE);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant();
    }
}
