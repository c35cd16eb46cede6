package fr.educonnect.schoolimport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.schoolimport.testing.Exports;
import fr.educonnect.schoolimport.testing.Rows;
import fr.educonnect.schoolimport.testing.SchoolTables;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A school that nobody knows is entered without comparing; what then stands there must be what the comparison would have made. */
abstract class FirstLoadContract {

    private static final String[] STRANGERS = {
        "INSERT INTO school.child (source_key, last_name, first_name, birth_date)"
                + " SELECT 'AAF-' || uai, 'AUTRE', 'Source', DATE '2010-01-01' FROM school.school",
        "INSERT INTO school.enrolment (child_id, school_id)"
                + " SELECT c.id, h.id FROM school.school h JOIN school.child c ON c.source_key = 'AAF-' || h.uai"
    };

    private final Engine engine;

    FirstLoadContract(Engine engine) {
        this.engine = engine;
    }

    @Test
    void aNewSchoolEndsAsOneThatIsCompared() {
        DataSource fresh = TestDatabases.migrated(engine);
        CommandRun first = CommandRun.imports(fresh, Exports.SHIPPED);
        DataSource known = withAChildOfAnotherSourceInEachSchool();
        CommandRun compared = CommandRun.imports(known, Exports.SHIPPED);

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(compared.out()).isEqualTo(first.out());
        assertThat(SchoolTables.of(fresh)).hasSizeGreaterThan(2_000).isEqualTo(SchoolTables.of(known));
        assertThat(openStrangers(known)).isEqualTo("5");
    }

    @Test
    void guardiansThatTheBaseKnowsAlreadyAreKept() {
        DataSource database = TestDatabases.migrated(engine);
        Rows.execute(
                database,
                "INSERT INTO school.guardian (source_key, last_name, first_name, updated_at)"
                        + " VALUES ('0129990U209504', 'ANCIEN', 'Nom', CURRENT_TIMESTAMP)");

        CommandRun run = CommandRun.imports(database, Exports.SHIPPED);

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(Rows.of(database, "SELECT COUNT(*) FROM school.guardian")).containsExactly("583");
        assertThat(Rows.of(database, "SELECT COUNT(*) FROM school.guardian WHERE last_name = 'ANCIEN'"))
                .containsExactly("0");
    }

    /** The list and one child a school are there already. */
    private DataSource withAChildOfAnotherSourceInEachSchool() {
        DataSource database = TestDatabases.migrated(engine);
        Rows.execute(
                database,
                "INSERT INTO school.department (code, label, academy_label) SELECT v.code, 'D', 'A' FROM"
                        + " (VALUES ('009'), ('012'), ('031'), ('046'), ('082')) AS v (code)");
        Rows.execute(
                database,
                "INSERT INTO school.school (uai, name, department_code) SELECT v.uai, 'S', SUBSTRING(v.uai FROM 1 FOR 3)"
                        + " FROM (VALUES ('0099990K'), ('0129990U'), ('0319990R'), ('0469990J'), ('0829990N')) AS v (uai)");
        for (String sql : STRANGERS) {
            Rows.execute(database, sql);
        }
        return database;
    }

    private static String openStrangers(DataSource database) {
        return Rows.of(
                        database,
                        "SELECT COUNT(*) FROM school.enrolment e JOIN school.child c ON c.id = e.child_id"
                                + " WHERE c.source_key LIKE 'AAF%' AND e.end_date IS NULL")
                .get(0);
    }
}
