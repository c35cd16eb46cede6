package fr.educonnect.benchmarks.keycloak;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.load.Twin;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/**
 * Gives every account of the school base a local user of the same name and mail in the stock realm, and both the same
 * password. Written into Keycloak's base as Keycloak writes it; through its API the hashing alone would take minutes.
 */
public final class TwinAccounts {

    private static final String READ = """
            COPY (SELECT a.id, a.identifiant, g.first_name, g.last_name, a.verified_email
                  FROM account.account a
                  JOIN account.account_guardian ag ON ag.account_id = a.id
                  JOIN school.guardian g ON g.id = ag.guardian_id) TO STDOUT
            """;

    private static final String PEOPLE = """
            CREATE TEMP TABLE person (account_id BIGINT, identifiant TEXT, first_name TEXT, last_name TEXT, email TEXT,
                                      local_id TEXT DEFAULT gen_random_uuid()::text)
            """;

    private static final String WRITE =
            "COPY person (account_id, identifiant, first_name, last_name, email) FROM STDIN";

    /** Where mails may be shared, Keycloak fills the column of the unique key with a random value too. */
    private static final String LOCAL_USERS = """
            INSERT INTO user_entity (id, username, email, email_constraint, email_verified, enabled, first_name, last_name,
                                     realm_id, created_timestamp, not_before)
            SELECT p.local_id, p.identifiant, p.email, gen_random_uuid()::text, TRUE, TRUE, p.first_name, p.last_name,
                   t.realm_id, t.created_timestamp, 0
            FROM person p, user_entity t WHERE t.realm_id = '%1$s' AND t.username = '%2$s'
            """;

    private static final String LOCAL_ROLES = """
            INSERT INTO user_role_mapping (user_id, role_id)
            SELECT p.local_id, r.role_id FROM person p, user_role_mapping r
            JOIN user_entity t ON t.id = r.user_id WHERE t.realm_id = '%1$s' AND t.username = '%2$s'
            """;

    private static final String LOCAL_PASSWORDS = """
            INSERT INTO credential (id, type, user_id, created_date, secret_data, credential_data, priority, version)
            SELECT gen_random_uuid()::text, c.type, p.local_id, c.created_date, c.secret_data, c.credential_data, c.priority,
                   c.version
            FROM person p, credential c
            JOIN user_entity t ON t.id = c.user_id WHERE t.realm_id = '%1$s' AND t.username = '%2$s'
            """;

    private static final String FEDERATED_USERS = """
            INSERT INTO federated_user (id, storage_provider_id, realm_id)
            SELECT 'f:' || f.id || ':' || p.account_id, f.id, f.realm_id
            FROM person p, component f WHERE f.provider_id = 'school-database'
            """;

    private static final String FEDERATED_PASSWORDS = """
            INSERT INTO fed_user_credential (id, type, user_id, realm_id, storage_provider_id, created_date, secret_data,
                                             credential_data, priority)
            SELECT gen_random_uuid()::text, c.type, 'f:' || f.id || ':' || p.account_id, f.realm_id, f.id, c.created_date,
                   c.secret_data, c.credential_data, c.priority
            FROM person p, component f, credential c
            JOIN user_entity t ON t.id = c.user_id
            WHERE f.provider_id = 'school-database' AND t.realm_id = '%1$s' AND t.username = '%2$s'
            """;

    private TwinAccounts() {}

    /**
     * Writes users and passwords.
     *
     * @param postgres with a filled school base, and a base of Keycloak that has both realms
     */
    public static void create(BenchmarkPostgres postgres) throws SQLException {
        write(
                postgres,
                Databases.OURS,
                List.of(LOCAL_USERS, LOCAL_ROLES, LOCAL_PASSWORDS, FEDERATED_USERS, FEDERATED_PASSWORDS));
    }

    /**
     * Writes the passwords of our parents only.
     *
     * @param databases whose Keycloak has both realms
     */
    public static void createFederated(BenchmarkPostgres postgres, Databases databases) throws SQLException {
        write(postgres, databases, List.of(FEDERATED_USERS, FEDERATED_PASSWORDS));
    }

    /**
     * Writes the local users only.
     *
     * @param databases whose Keycloak has the stock realm at least
     */
    public static void createLocal(BenchmarkPostgres postgres, Databases databases) throws SQLException {
        write(postgres, databases, List.of(LOCAL_USERS, LOCAL_ROLES, LOCAL_PASSWORDS));
    }

    private static void write(BenchmarkPostgres postgres, Databases databases, List<String> inserts)
            throws SQLException {
        try (Connection school = postgres.source(databases.school()).getConnection();
                Connection keycloak = postgres.source(databases.keycloak()).getConnection();
                Statement statement = keycloak.createStatement()) {
            keycloak.setAutoCommit(false);
            statement.execute(PEOPLE);
            copy(school, keycloak);
            for (String insert : inserts) {
                statement.execute(insert.formatted(Twin.STOCK.realm(), TwinRealms.TEMPLATE_USER));
            }
            keycloak.commit();
            keycloak.setAutoCommit(true);
            statement.execute("ANALYZE");
            // Otherwise it comes in the middle of a round.
            statement.execute("CHECKPOINT");
        }
    }

    private static void copy(Connection from, Connection to) throws SQLException {
        CopyOut out = from.unwrap(PGConnection.class).getCopyAPI().copyOut(READ);
        CopyIn in = to.unwrap(PGConnection.class).getCopyAPI().copyIn(WRITE);
        byte[] rows;
        while ((rows = out.readFromCopy()) != null) {
            in.writeToCopy(rows, 0, rows.length);
        }
        in.endCopy();
    }
}
