package fr.educonnect.server.demo;

import fr.educonnect.directory.AccountRegistry;
import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.jdbc.JdbcAccountRegistry;
import fr.educonnect.directory.jdbc.JdbcSchoolDirectory;
import fr.educonnect.server.keycloak.EduConnectRealm;
import fr.educonnect.server.keycloak.KeycloakAdmin;
import fr.educonnect.server.terminal.StartFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Makes the accounts of {@link DemoFamilies}; what an interrupted start made already is kept. */
public final class DemoAccounts {

    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(10);
    private static final Period LETTER_VALIDITY = Period.ofMonths(3);

    private final DataSource database;
    private final Clock clock;
    private final AccountRegistry registry;
    private final SchoolDirectory directory;

    /**
     * The accounts of one school database.
     *
     * @param database filled with the shipped exports
     * @param clock for the letters' validity
     */
    public DemoAccounts(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.registry = new JdbcAccountRegistry(database, clock, STATEMENT_TIMEOUT);
        this.directory = new JdbcSchoolDirectory(database, clock, STATEMENT_TIMEOUT);
    }

    /**
     * Makes the accounts in the school database. Keycloak must not run yet: it would go on with what it cached.
     *
     * @param provisionalSecret the secret of the letters
     */
    public void create(String provisionalSecret) {
        try (Connection connection = database.getConnection()) {
            for (DemoFamily family : DemoFamilies.ALL) {
                if (account(family.identifiant()).isEmpty()) {
                    registry.create(newAccount(family, provisionalSecret, connection));
                }
                if (family.addressValidated()) {
                    Account account = existing(family.identifiant());
                    account.email().ifPresent(address -> directory.storeVerifiedEmail(account.id(), address));
                }
                if (family.regroupedInto().isPresent()) {
                    regroup(
                            connection,
                            existing(family.identifiant()),
                            existing(family.regroupedInto().get()));
                }
            }
        } catch (SQLException e) {
            throw new StartFailure("The demo accounts cannot be made: " + e.getMessage(), e);
        }
    }

    /**
     * Gives the accounts their password at Keycloak.
     *
     * @param realm the running realm
     * @param admin sets the passwords
     * @param password shared by all of them
     */
    public void setPasswords(EduConnectRealm realm, KeycloakAdmin admin, String password) {
        String federation = realm.federationId();
        DemoFamilies.ALL.stream()
                .filter(DemoFamily::hasPassword)
                .map(family -> existing(family.identifiant()))
                .forEach(account -> admin.resetPassword("f:" + federation + ":" + account.id(), password));
    }

    private NewAccount newAccount(DemoFamily family, String provisionalSecret, Connection connection)
            throws SQLException {
        Optional<ProvisionalSecret> letter = family.hasPassword()
                ? Optional.empty()
                : Optional.of(ProvisionalSecret.of(
                        provisionalSecret,
                        clock.instant()
                                .atOffset(ZoneOffset.UTC)
                                .plus(LETTER_VALIDITY)
                                .toInstant()));
        List<Long> guardians = new ArrayList<>();
        for (SchoolRecord record : family.records()) {
            guardians.add(guardianId(connection, record));
        }
        return new NewAccount(
                family.identifiant(),
                guardians,
                family.hasPassword() ? AccountStatus.ACTIVE : AccountStatus.CREATED,
                letter);
    }

    private static long guardianId(Connection connection, SchoolRecord record) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM school.guardian WHERE source_key = ?")) {
            select.setString(1, record.sourceKey());
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new StartFailure("The exports hold no guardian " + record.sourceKey());
                }
                return found.getLong(1);
            }
        }
    }

    /** As a grouping leaves it: the records held by the other account, this one closed, in one transaction. */
    private static void regroup(Connection connection, Account account, Account into) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement move = connection.prepareStatement(
                        "UPDATE account.account_guardian SET account_id = ? WHERE account_id = ?");
                PreparedStatement close = connection.prepareStatement(
                        "UPDATE account.account SET status = 'REGROUPED', regrouped_into = ? WHERE id = ?")) {
            for (PreparedStatement update : new PreparedStatement[] {move, close}) {
                update.setLong(1, into.id());
                update.setLong(2, account.id());
                update.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Optional<Account> account(String identifiant) {
        return directory.findByIdentifiant(identifiant);
    }

    private Account existing(String identifiant) {
        return account(identifiant).orElseThrow(() -> new StartFailure("The demo account " + identifiant + " is gone"));
    }
}
