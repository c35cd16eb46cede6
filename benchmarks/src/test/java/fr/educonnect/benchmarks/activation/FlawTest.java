package fr.educonnect.benchmarks.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlawTest {

    private final DataSource school = database();

    /** Tables without keys, so that every flaw can be made: person 1 has two records, person 2 one, a third parent an account before. */
    @BeforeEach
    void fill() throws SQLException {
        run("CREATE SCHEMA account");
        run("CREATE SCHEMA benchmark");
        run("CREATE TABLE account.account (id BIGINT, identifiant VARCHAR, status VARCHAR)");
        run("CREATE TABLE account.account_guardian (guardian_id BIGINT, account_id BIGINT)");
        run("CREATE TABLE benchmark.crowd (guardian_id BIGINT, person BIGINT)");
        run("INSERT INTO benchmark.crowd VALUES (11, 1), (12, 1), (21, 2)");
        run(
                "INSERT INTO account.account VALUES (1, 'a.delmas', 'ACTIVE'), (2, 'a.delmas1', 'ACTIVE'), (9, 'p9', 'ACTIVE')");
        run("INSERT INTO account.account_guardian VALUES (11, 1), (12, 1), (21, 2), (5, 9)");
    }

    @Test
    void nothingIsWrongWhereEverybodyHasOneAccount() throws SQLException {
        assertThat(Flaw.count(school).values()).hasSize(Flaw.values().length).containsOnly(0L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IDENTIFIANT_TWICE      | UPDATE account.account SET identifiant = 'A.DELMAS1' WHERE id = 9
            ACCOUNT_OF_TWO         | INSERT INTO account.account_guardian VALUES (21, 1)
            ACCOUNT_OF_TWO         | UPDATE account.account_guardian SET account_id = 9 WHERE guardian_id = 21
            PERSON_WITH_TWO        | UPDATE account.account_guardian SET account_id = 2 WHERE guardian_id = 12
            RECORD_TWICE           | INSERT INTO account.account_guardian VALUES (21, 9)
            RECORD_WITHOUT_ACCOUNT | DELETE FROM account.account_guardian WHERE guardian_id = 12
            ACCOUNT_WITHOUT_RECORD | DELETE FROM account.account_guardian WHERE guardian_id = 21
            ACCOUNT_NOT_ACTIVE     | UPDATE account.account SET status = 'CREATED' WHERE id = 2
            """)
    void everyFlawIsFound(Flaw flaw, String damage) throws SQLException {
        run(damage);

        Map<Flaw, Long> counts = Flaw.count(school);

        assertThat(counts.get(flaw)).isEqualTo(1);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = school.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataSource database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return source;
    }
}
