package fr.educonnect.benchmarks.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What PostgreSQL itself counted of the statements that reached the databases of the run, by {@code pg_stat_statements}. */
public final class StatementCounts {

    // Transaction control and session settings are round trips, but ask nothing of the data.
    private static final String COUNTS = """
            SELECT d.datname, s.queryid, min(s.query), sum(s.calls), sum(s.total_exec_time)
            FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
            WHERE starts_with(d.datname, ?)
              AND s.query !~* '^\\s*(BEGIN|COMMIT|ROLLBACK|START|SET|SHOW|SAVEPOINT|RELEASE|DISCARD|DEALLOCATE)\\M'
            GROUP BY d.datname, s.queryid
            """;

    private final DatabaseAccess access;

    /** @param access to a database that has the extension */
    public StatementCounts(DatabaseAccess access) {
        this.access = access;
    }

    /** The counts since the server forgot them last. */
    public List<Count> read() {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                PreparedStatement statement = connection.prepareStatement(COUNTS)) {
            statement.setString(1, BenchmarkPostgres.PREFIX);
            List<Count> counts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.add(new Count(
                            rows.getString(1), rows.getLong(2), rows.getString(3), rows.getLong(4), rows.getDouble(5)));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came on top of an earlier reading.
     *
     * @param before of the same server
     * @return only statements that were called since
     */
    public List<Count> since(List<Count> before) {
        Map<String, Count> earlier = before.stream().collect(Collectors.toMap(Count::key, Function.identity()));
        return read().stream()
                .map(now -> now.minus(earlier.get(now.key())))
                .filter(difference -> difference.calls() > 0)
                .toList();
    }

    /**
     * One kind of statement.
     *
     * @param id PostgreSQL's number for it
     * @param query its text with placeholders
     * @param millis spent by all calls
     */
    public record Count(String database, long id, String query, long calls, double millis) {

        String key() {
            return database + id;
        }

        Count minus(Count earlier) {
            return earlier == null
                    ? this
                    : new Count(database, id, query, calls - earlier.calls, millis - earlier.millis);
        }
    }
}
