package fr.educonnect.schoolimport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.schoolimport.command.ExitCodes;
import fr.educonnect.schoolimport.testing.Exports;
import fr.educonnect.schoolimport.testing.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an import does to accounts that exist already. */
class AccountsAfterImportTest {

    private static final String FIRST = "0099990K";
    private static final String SECOND = "0129990U";
    private static final String CONTACTS =
            "<TEL_PORTABLE>06 12 34 54 07</TEL_PORTABLE><ACCEPTE_SMS>1</ACCEPTE_SMS><MEL>m.fay@exemple.fr</MEL>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNewSchoolsRecordOfThePersonJoinsTheAccount(Engine engine) {
        DataSource database = firstSchool(engine);
        school(SECOND, "3", "Mireille").writeTo(folder);

        assertThat(CommandRun.imports(database, folder, "--dry-run").out()).doesNotContain("Accounts:");
        assertThat(holdings(database)).containsExactly(FIRST + "10|m.fay");
        CommandRun run = CommandRun.imports(database, folder);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("1 new records joined the account of the same person");
        assertThat(holdings(database)).containsExactly(FIRST + "10|m.fay", SECOND + "10|m.fay");
        assertThat(CommandRun.imports(database, folder).out()).contains("0 new records joined");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoMerelySharesTheContactsStaysApart(Engine engine) {
        DataSource database = firstSchool(engine);
        school(SECOND, "3", "Joël").writeTo(folder);

        assertThat(CommandRun.imports(database, folder).out()).contains("0 new records joined");
        assertThat(holdings(database)).containsExactly(FIRST + "10|m.fay");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aReportThatTheSchoolFollowedIsClosed(Engine engine) {
        DataSource database = firstSchool(engine);
        Rows.execute(database, """
                INSERT INTO account.report (guardian_id, child_id, reported_at)
                SELECT guardian_id, child_id, CURRENT_TIMESTAMP FROM school.guardianship
                """);

        assertThat(CommandRun.imports(database, folder).out()).contains("0 reports closed");
        school(FIRST, "2", "Mireille").writeTo(folder);
        CommandRun run = CommandRun.imports(database, folder);

        assertThat(run.out()).as(run.err()).contains("1 reports closed because the school followed them");
        assertThat(Rows.of(database, "SELECT closed_cause FROM account.report")).containsExactly("SCHOOL");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aBaseFilledByOtherMeansHasACommandForIt(Engine engine) {
        DataSource database = firstSchool(engine);
        school(SECOND, "3", "Mireille").writeTo(folder);
        CommandRun.imports(database, folder);
        Rows.execute(
                database,
                "DELETE FROM account.account_guardian WHERE guardian_id IN"
                        + " (SELECT id FROM school.guardian WHERE source_key = '" + SECOND + "10')");

        CommandRun run = accounts(database);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Accounts: 1 new records");
        assertThat(holdings(database)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void withoutSchemaAccountTheSchoolsAreImportedAllTheSame(Engine engine) {
        DataSource database = firstSchool(engine);
        Rows.execute(database, "UPDATE account.schema_version SET version = 1");

        CommandRun imports = CommandRun.imports(database, folder);
        CommandRun accounts = accounts(database);

        assertThat(imports.exitCode()).isZero();
        assertThat(imports.out())
                .contains("1 imported", "Accounts were left as they are: Schema \"account\" has version 1");
        assertThat(accounts.exitCode()).isEqualTo(ExitCodes.DATABASE);
        assertThat(accounts.err()).contains("school-import migrate");
    }

    private DataSource firstSchool(Engine engine) {
        DataSource database = TestDatabases.migrated(engine);
        school(FIRST, "1", "Mireille").writeTo(folder);
        CommandRun run = CommandRun.imports(database, folder);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        long record =
                Long.parseLong(Rows.of(database, "SELECT id FROM school.guardian WHERE source_key = '" + FIRST + "10'")
                        .get(0));
        new SchoolFixture(database).account("m.fay", record);
        return database;
    }

    private static Exports school(String uai, String pupil, String firstName) {
        return Exports.of(uai)
                .exportedOn("30/11/2020")
                .pupil(pupil, "FAŸ", "Noé", "29/02/2008", "")
                .inClass(pupil, "6A")
                .person("10", "FAŸ", firstName, CONTACTS)
                .link(pupil, "10", 1, "10");
    }

    private static CommandRun accounts(DataSource database) {
        List<String> arguments = new ArrayList<>(List.of("accounts"));
        arguments.addAll(CommandRun.connection(database));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static List<String> holdings(DataSource database) {
        return Rows.of(database, """
                SELECT g.source_key, a.identifiant FROM account.account_guardian ag
                JOIN account.account a ON a.id = ag.account_id JOIN school.guardian g ON g.id = ag.guardian_id
                ORDER BY g.source_key
                """);
    }
}
