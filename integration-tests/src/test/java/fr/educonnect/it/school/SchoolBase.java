package fr.educonnect.it.school;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.jdbc.JdbcAccountRegistry;
import fr.educonnect.it.build.Build;
import fr.educonnect.it.build.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The school base, filled by the packaged import command from the demo's exports, with accounts as activations would
 * have made them.
 */
public final class SchoolBase implements AutoCloseable {

    /** Of Keycloak's role. */
    public static final String PASSWORD = "role-only-for-tests";

    /** Of the letter of {@link Family#NOT_ACTIVATED}. */
    public static final String PROVISIONAL_SECRET = "ACDE-FGHJ-KLMN3";

    private final SchoolPostgres postgres;
    private final Map<String, Long> accountIds = new LinkedHashMap<>();

    private SchoolBase(SchoolPostgres postgres) {
        this.postgres = postgres;
    }

    /** Takes a new server; to be filled. */
    public static SchoolBase on(SchoolPostgres postgres) {
        return new SchoolBase(postgres);
    }

    /** Makes the schemas, imports the exports, makes Keycloak's role and the accounts. */
    public void fill() {
        importCommand("migrate");
        importCommand(
                "import",
                "--schools",
                Build.exports().resolve("etablissements.csv").toString(),
                Build.exports().toString());
        postgres.execute(roles(), "ALTER ROLE " + postgres.role() + " PASSWORD '" + PASSWORD + "'");
        postgres.requirePasswords();
        makeAccounts();
        validateAddresses();
    }

    /** Makes every activated account's address a validated one, except that of {@link Family#NOT_VALIDATED}. */
    public void validateAddresses() {
        postgres.update("""
                UPDATE account.account a SET verified_email = m.contact, email_verified_at = now()
                FROM account.account_guardian g
                JOIN school.guardian_contact m ON m.guardian_id = g.guardian_id AND m.kind = 'EMAIL'
                WHERE g.account_id = a.id AND a.status = 'ACTIVE' AND a.identifiant <> ?
                """, Family.NOT_VALIDATED.identifiant());
        postgres.update(
                "UPDATE account.account SET verified_email = NULL, email_verified_at = NULL WHERE identifiant = ?",
                Family.NOT_VALIDATED.identifiant());
    }

    /** The address of the school's form. */
    public String mail(Family family) {
        return contact(family.records().get(0), "EMAIL");
    }

    /** The mobile of the school's form, in E.164. */
    public String mobile(Family family) {
        return contact(family.records().get(0), "MOBILE");
    }

    /**
     * A contact of the school's form.
     *
     * @param record school and PERSONNE_ID
     * @param kind {@code EMAIL} or {@code MOBILE}
     */
    public String contact(String record, String kind) {
        return postgres.text("""
                SELECT c.contact FROM school.guardian_contact c JOIN school.guardian g ON g.id = c.guardian_id
                WHERE g.source_key = ? AND c.kind = ?
                """, record, kind);
    }

    /** The school writes another address or number on its form. */
    public void changeContact(String from, String to) {
        postgres.update("UPDATE school.guardian_contact SET contact = ? WHERE contact = ?", to, from);
    }

    /** The address of an account that counts as validated; {@code null} where none does. */
    public String validatedAddress(Family family) {
        return postgres.text("SELECT verified_email FROM account.account WHERE id = ?", accountId(family));
    }

    /** What recovery keeps in the base. */
    public RecoveryTables recovery() {
        return new RecoveryTables(postgres);
    }

    /** The server. */
    public SchoolPostgres postgres() {
        return postgres;
    }

    /** The id of an account. */
    public long accountId(Family family) {
        return accountIds.get(family.identifiant());
    }

    /** How many accounts there are. */
    public int accounts() {
        return accountIds.size();
    }

    @Override
    public void close() {
        postgres.close();
    }

    private void makeAccounts() {
        Family.ALL.forEach(this::create);
        // As a grouping leaves it: the records held by the other account, this one closed.
        long into = accountId(Family.TWO_SCHOOLS);
        long former = accountId(Family.REGROUPED);
        postgres.update("UPDATE account.account_guardian SET account_id = ? WHERE account_id = ?", into, former);
        postgres.update(
                "UPDATE account.account SET status = 'REGROUPED', regrouped_into = ? WHERE id = ?", into, former);
        // And the rest of the parents, so that the console has pages to turn.
        for (String sourceKey : legalGuardiansWithoutAccount()) {
            create(new Family(
                    "parent-" + sourceKey.toLowerCase(Locale.ROOT), AccountStatus.ACTIVE, List.of(sourceKey)));
        }
    }

    private long create(Family family) {
        try (Connection connection = postgres.database().getConnection()) {
            List<Long> guardians = new ArrayList<>();
            for (String sourceKey : family.records()) {
                guardians.add(guardianId(connection, sourceKey));
            }
            Optional<ProvisionalSecret> letter = family.status() == AccountStatus.CREATED
                    ? Optional.of(ProvisionalSecret.of(
                            PROVISIONAL_SECRET, Clock.systemUTC().instant().plus(Duration.ofDays(90))))
                    : Optional.empty();
            long id = new JdbcAccountRegistry(postgres.database(), Clock.systemUTC(), Duration.ofSeconds(10))
                    .create(new NewAccount(family.identifiant(), guardians, family.status(), letter));
            accountIds.put(family.identifiant(), id);
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long guardianId(Connection connection, String sourceKey) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM school.guardian WHERE source_key = ?")) {
            select.setString(1, sourceKey);
            try (ResultSet guardian = select.executeQuery()) {
                if (!guardian.next()) {
                    throw new AssertionError("the exports hold no guardian " + sourceKey);
                }
                return guardian.getLong(1);
            }
        }
    }

    private List<String> legalGuardiansWithoutAccount() {
        List<String> found = new ArrayList<>();
        try (Connection connection = postgres.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT DISTINCT g.source_key FROM school.guardian g
                        JOIN school.guardianship l ON l.guardian_id = g.id AND l.legal_level = 1 AND l.end_date IS NULL
                        WHERE g.id NOT IN (SELECT guardian_id FROM account.account_guardian)
                        ORDER BY 1 LIMIT 60
                        """)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /**
     * Makes a letter for one parent with the packaged command, as an administration would.
     *
     * @param folder new or empty
     */
    public void printLetter(String uai, String identifiant, Path folder) {
        importCommand(
                "letters",
                "--school",
                uai,
                "--identifiant",
                identifiant,
                "--out",
                folder.toString(),
                "--start-url",
                "https://services.example.fr/");
    }

    private void importCommand(String subcommand, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Build.java(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Build.schoolImport().toString(),
                subcommand,
                "--url",
                postgres.jdbcUrl(),
                "--user",
                postgres.owner()));
        command.addAll(Arrays.asList(arguments));
        Program.run("school-import-" + subcommand, new ProcessBuilder(command), Duration.ofMinutes(2));
    }

    /** The shipped script of the role with the least privileges. */
    private static String roles() {
        try (InputStream script =
                SchoolBase.class.getResourceAsStream("/fr/educonnect/directory/schema/postgresql-roles.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
