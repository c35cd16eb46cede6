package fr.educonnect.benchmarks.activation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * How a rush used its connections, once it is over.
 *
 * @param most that were in use at the same time
 * @param acquired that were not given back to the pool
 * @param transactions that PostgreSQL still has open, other than that of the question
 */
public record Connections(long most, long acquired, long transactions) {

    private static final String OPEN = """
            SELECT COUNT(*) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
              AND xact_start IS NOT NULL
            """;

    /**
     * Looks now.
     *
     * @param pool that the rush used; still open
     * @param school the same base, not by the pool
     */
    public static Connections of(ServerPool pool, DataSource school) throws SQLException {
        try (Connection connection = school.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(OPEN)) {
            count.next();
            return new Connections(pool.mostAcquired(), pool.acquired(), count.getLong(1));
        }
    }
}
