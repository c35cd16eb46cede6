package fr.educonnect.benchmarks.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * How large a school base is.
 *
 * @param rows of each table, by its name with its schema
 * @param bytes of the database, indexes included
 * @param shares what the families are like, as shares of the guardians from 0 to 1, by what is shared
 */
public record BaseSize(Map<String, Long> rows, long bytes, Map<String, Double> shares) {

    private static final String[] TABLES = {
        "school.school",
        "school.child",
        "school.enrolment",
        "school.guardian",
        "school.guardian_contact",
        "school.guardianship",
        "account.account",
        "account.account_guardian"
    };

    private static final String SHARES = """
            WITH family AS (
              SELECT s.guardian_id, count(*) AS children, count(DISTINCT e.school_id) AS schools,
                     bool_or(EXISTS (SELECT 1 FROM school.guardianship o
                                     WHERE o.child_id = s.child_id AND o.guardian_id <> s.guardian_id)) AS couple
              FROM school.guardianship s JOIN school.enrolment e ON e.child_id = s.child_id GROUP BY s.guardian_id)
            SELECT avg(couple::int) AS "share a child with another guardian",
                   avg((children > 1)::int) AS "have two children or more",
                   avg((schools > 1)::int) AS "have children in several schools" FROM family
            """;

    /** Counts every row, which takes a while in a large base. */
    public static BaseSize of(DataSource school) throws SQLException {
        try (Connection connection = school.getConnection();
                Statement statement = connection.createStatement()) {
            Map<String, Long> rows = new LinkedHashMap<>();
            for (String table : TABLES) {
                rows.put(table, number(statement, "SELECT count(*) FROM " + table));
            }
            long bytes = number(statement, "SELECT pg_database_size(current_database())");
            return new BaseSize(rows, bytes, shares(statement));
        }
    }

    /** Rows of all tables. */
    public long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static Map<String, Double> shares(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery(SHARES)) {
            answer.next();
            Map<String, Double> shares = new LinkedHashMap<>();
            for (int column = 1; column <= answer.getMetaData().getColumnCount(); column++) {
                shares.put(answer.getMetaData().getColumnLabel(column), answer.getDouble(column));
            }
            return shares;
        }
    }
}
