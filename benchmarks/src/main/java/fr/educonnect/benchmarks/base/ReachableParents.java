package fr.educonnect.benchmarks.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Gives every invented parent a mail address and a mobile that messages are sent to: the benchmarks' carriers are on loopback. */
public final class ReachableParents {

    /** Numbers of the base lie in a range for fiction, which no SMS may go to. */
    private static final String MOBILES = """
            UPDATE school.guardian_contact SET contact = '+33612' || lpad((guardian_id % 1000000)::text, 6, '0')
            WHERE kind = 'MOBILE'
            """;

    /** Couples of the base share an address now and then; {@link Parents#address} is one for each. */
    private static final String MAILS = """
            UPDATE school.guardian_contact SET contact = 'parent.' || guardian_id || '@example.org' WHERE kind = 'EMAIL'
            """;

    private static final String VALIDATED = """
            UPDATE account.account SET verified_email = 'parent.' || id || '@example.org'
            """;

    private ReachableParents() {}

    /**
     * Changes all of them.
     *
     * @param school filled by {@link InventedSchoolBase}
     */
    public static void make(DataSource school) throws SQLException {
        try (Connection connection = school.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(MOBILES);
            statement.execute(MAILS);
            statement.execute(VALIDATED);
        }
    }
}
