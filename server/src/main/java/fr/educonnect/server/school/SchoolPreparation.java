package fr.educonnect.server.school;

import fr.educonnect.directory.account.ProvisionalSecrets;
import fr.educonnect.server.data.DataFolder;
import fr.educonnect.server.data.Fingerprint;
import fr.educonnect.server.data.Notes;
import fr.educonnect.server.data.Passphrase;
import fr.educonnect.server.demo.DemoAccounts;
import fr.educonnect.server.demo.DemoFamilies;
import fr.educonnect.server.keycloak.EduConnectRealm;
import fr.educonnect.server.keycloak.KeycloakAdmin;
import fr.educonnect.server.process.ChildProcess;
import fr.educonnect.server.process.Distribution;
import fr.educonnect.server.settings.SchoolBase;
import fr.educonnect.server.settings.Settings;
import fr.educonnect.server.terminal.Progress;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Gets the school database ready: the demo's own, filled with the shipped exports at the first start, or the one that the
 * environment gives, into which no demo data ever goes.
 */
public final class SchoolPreparation {

    private static final String MIGRATED_BY = "demo.school.migrated-by";
    private static final String FILLED = "demo.school.filled";
    private static final String ACCOUNTS = "demo.accounts.made";
    private static final String PASSWORDS = "demo.passwords.set";
    private static final String YES = "yes";

    private final Distribution distribution;
    private final DataFolder data;
    private final Notes notes;
    private final Progress progress;
    private final Optional<SchoolBase> given;
    private final SchoolBase base;
    private final SchoolImportCommand command;

    /**
     * Nothing is done yet.
     *
     * @param distribution holds the import command and the exports
     * @param settings may give a database
     * @param data holds the demo's
     * @param notes what earlier starts did
     * @param progress told each step
     * @param onStart takes charge of each command that runs
     */
    public SchoolPreparation(
            Distribution distribution,
            Settings settings,
            DataFolder data,
            Notes notes,
            Progress progress,
            UnaryOperator<ChildProcess> onStart) {
        this.distribution = distribution;
        this.data = data;
        this.notes = notes;
        this.progress = progress;
        this.given = settings.schoolBase();
        this.base = given.orElseGet(
                () -> DemoSchoolBase.in(data, notes.getOrMake("demo.school.password", () -> Passphrase.create(4))));
        this.command = new SchoolImportCommand(distribution, base, data, onStart, progress::line);
    }

    /**
     * The database in use.
     *
     * @return the one given, or the demo's
     */
    public SchoolBase base() {
        return base;
    }

    /** Makes and fills what is missing; to be called before Keycloak starts. */
    public void prepare() throws IOException, InterruptedException {
        if (given.isPresent()) {
            migrateGiven();
        } else {
            prepareDemo();
        }
    }

    /**
     * Gives the demo accounts their passwords, at the first start with the demo's database.
     *
     * @param realm the running realm
     * @param admin sets them
     */
    public void setPasswords(EduConnectRealm realm, KeycloakAdmin admin) {
        if (given.isEmpty() && notes.get(PASSWORDS).isEmpty()) {
            Progress.Step step = progress.begin("Passwords of the demo accounts");
            accounts().setPasswords(realm, admin, password());
            notes.put(PASSWORDS, YES);
            step.end("set");
        }
    }

    /**
     * What to tell about accounts at the end.
     *
     * @return the table of the demo accounts, or that there are none
     */
    public String accountsTable() {
        return given.isPresent()
                ? "No demo accounts: the school database is " + base.url()
                : "Demo accounts (passwords as set at the first start):\n"
                        + DemoFamilies.table(password(), provisionalSecret());
    }

    private void migrateGiven() throws InterruptedException {
        Progress.Step step = progress.begin("School database " + base);
        ChildProcess migration = command.migrate();
        if (migration.exitCode() == 0) {
            step.end("schema account is up to date");
            return;
        }
        step.end("not migrated");
        progress.plain("""
                  The role may not be allowed to, or the database does not answer:
                    %s
                  If schema account is not up to date yet, somebody who owns the schemas runs:
                    %s
                """.formatted(String.join("\n    ", migration.lastLines()), command.migrateCommandLine()));
    }

    private void prepareDemo() throws IOException, InterruptedException {
        String importer = Fingerprint.of(distribution.schoolImport());
        if (!notes.get(MIGRATED_BY).equals(Optional.of(importer))) {
            Progress.Step step = progress.begin("Schemas of the demo's school database");
            orFail(command.migrate());
            notes.put(MIGRATED_BY, importer);
            step.end("up to date");
        }
        if (notes.get(FILLED).isEmpty()) {
            Progress.Step step = progress.begin("Import of the invented exports of five schools");
            orFail(command.importDemo());
            notes.put(FILLED, YES);
            step.end("done, see " + data.resolve("logs/school-import.log"));
        }
        if (notes.get(ACCOUNTS).isEmpty()) {
            Progress.Step step = progress.begin("Demo accounts");
            accounts().create(provisionalSecret());
            notes.put(ACCOUNTS, YES);
            step.end("made");
        }
    }

    private DemoAccounts accounts() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(base.url());
        source.setUser(base.user());
        source.setPassword(base.password());
        return new DemoAccounts(source, Clock.systemUTC());
    }

    private String password() {
        return notes.getOrMake("demo.password", () -> Passphrase.create(3));
    }

    private String provisionalSecret() {
        return notes.getOrMake("demo.provisional-secret", ProvisionalSecrets::next);
    }

    private static void orFail(ChildProcess command) {
        if (command.exitCode() != 0) {
            throw command.failure();
        }
    }
}
