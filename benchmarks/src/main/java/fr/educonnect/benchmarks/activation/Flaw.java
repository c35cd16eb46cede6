package fr.educonnect.benchmarks.activation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;

/** What must not be found in a base after a rush. None of the questions relies on the base's own keys. */
public enum Flaw {
    /** Case does not count: parents type it as they like. */
    IDENTIFIANT_TWICE("identifiants given twice", """
            SELECT LOWER(identifiant) FROM account.account GROUP BY LOWER(identifiant) HAVING COUNT(*) > 1
            """),

    ACCOUNT_OF_TWO("accounts that hold records of two people", """
            SELECT ag.account_id FROM account.account_guardian ag
            LEFT JOIN benchmark.crowd c ON c.guardian_id = ag.guardian_id
            GROUP BY ag.account_id HAVING COUNT(DISTINCT COALESCE(c.person, -ag.guardian_id)) > 1
            """),

    PERSON_WITH_TWO("people whose records are in two accounts", """
            SELECT c.person FROM benchmark.crowd c
            JOIN account.account_guardian ag ON ag.guardian_id = c.guardian_id
            GROUP BY c.person HAVING COUNT(DISTINCT ag.account_id) > 1
            """),

    RECORD_TWICE("records held by two accounts", """
            SELECT guardian_id FROM account.account_guardian GROUP BY guardian_id HAVING COUNT(*) > 1
            """),

    RECORD_WITHOUT_ACCOUNT("records that no account holds", """
            SELECT c.guardian_id FROM benchmark.crowd c
            WHERE NOT EXISTS (SELECT 1 FROM account.account_guardian ag WHERE ag.guardian_id = c.guardian_id)
            """),

    ACCOUNT_WITHOUT_RECORD("accounts that hold no record", """
            SELECT a.id FROM account.account a
            WHERE NOT EXISTS (SELECT 1 FROM account.account_guardian ag WHERE ag.account_id = a.id)
            """),

    ACCOUNT_NOT_ACTIVE("accounts that are not active", """
            SELECT id FROM account.account WHERE status <> 'ACTIVE'
            """);

    private final String label;
    private final String rows;

    Flaw(String label, String rows) {
        this.label = label;
        this.rows = rows;
    }

    /** Name for people, in the plural. */
    public String label() {
        return label;
    }

    /**
     * Looks for all of them.
     *
     * @param school has the table of {@code crowd.sql}; every account in it was active or opened by the crowd
     * @return how often each was found, 0 included
     */
    public static Map<Flaw, Long> count(DataSource school) throws SQLException {
        Map<Flaw, Long> counts = new EnumMap<>(Flaw.class);
        try (Connection connection = school.getConnection();
                Statement statement = connection.createStatement()) {
            for (Flaw flaw : values()) {
                try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM (" + flaw.rows + ") found")) {
                    count.next();
                    counts.put(flaw, count.getLong(1));
                }
            }
        }
        return counts;
    }
}
