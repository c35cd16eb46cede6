package fr.educonnect.schoolimport.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.schoolimport.list.SchoolList;
import fr.educonnect.schoolimport.list.SchoolListFile;
import fr.educonnect.schoolimport.pair.ExportPair;
import fr.educonnect.schoolimport.pair.ExportPairs;
import fr.educonnect.schoolimport.pair.PairFinder;
import fr.educonnect.schoolimport.report.OddityLog;
import fr.educonnect.schoolimport.report.OddityReport;
import fr.educonnect.schoolimport.siecle.RefusedExportException;
import fr.educonnect.schoolimport.testing.Damage;
import fr.educonnect.schoolimport.testing.Exports;
import fr.educonnect.schoolimport.testing.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school's files are taken as a whole or leave no trace in the base, whatever is in them. */
class RefusedExportFuzzTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Exports GOOD = Exports.of("0099990K")
            .pupil("1", "FAŸ", "Noé", "29/02/2008", "")
            .pupil("2", "FAŸ", "Zoé", "01/03/2010", "")
            .inClass("1", "6A")
            .person("10", "FAŸ", "Mireille", "<TEL_PORTABLE>06 12 34 54 07</TEL_PORTABLE><MEL>m@exemple.fr</MEL>")
            .link("1", "10", 1, "10")
            .link("2", "10", 1, "10");

    private final DataSource database = TestDatabases.migrated(Engine.H2);

    @TempDir
    private Path folder;

    @Test
    void whatIsRefusedLeavesNoTrace() throws Exception {
        SchoolList list = SchoolListFile.read(Exports.SHIPPED.resolve("etablissements.csv"));
        try (Connection connection = database.getConnection()) {
            SchoolLoader loader =
                    SchoolLoader.on(connection, new LoadOptions(false, false, LIMIT, LIMIT), Clock.systemUTC());
            loader.load(list);
            GOOD.writeTo(folder);
            assertThat(taken(loader, list)).isTrue();

            Fuzzing.times(40, random -> {
                GOOD.writeTo(folder);
                boolean eleves = random.nextBoolean();
                Files.write(
                        eleves ? GOOD.elevesIn(folder) : GOOD.responsablesIn(folder),
                        Damage.of(
                                random,
                                eleves ? GOOD.eleves() : GOOD.responsables(),
                                List.of(GOOD.eleves(), GOOD.responsables())));
                List<String> before = base();

                if (!taken(loader, list)) {
                    assertThat(base()).isEqualTo(before);
                }
            });
        }
    }

    /** Whether the school was taken; anything but a refusal goes through. */
    private boolean taken(SchoolLoader loader, SchoolList list) throws Exception {
        ExportPairs found = new PairFinder(list).find(List.of(folder));
        for (ExportPair pair : found.pairs()) {
            try {
                loader.load(pair, new OddityLog(pair.school().uai(), OddityReport.none()), bytes -> {});
            } catch (RefusedExportException refused) {
                return false;
            } catch (SQLException refused) {
                // Data that the base does not take: the command refuses the school, too.
                assertThat(refused.getSQLState()).matches("2[23].*");
                return false;
            }
        }
        return found.refusals().isEmpty();
    }

    private List<String> base() {
        return Rows.of(database, """
                SELECT 'child', source_key, last_name || '|' || first_name || '|' || birth_date FROM school.child
                UNION ALL SELECT 'guardian', source_key, last_name || '|' || first_name FROM school.guardian
                UNION ALL SELECT 'contact', kind, contact FROM school.guardian_contact
                UNION ALL SELECT 'link', CAST(guardian_id AS VARCHAR), child_id || '|' || COALESCE(CAST(end_date AS VARCHAR), '')
                  FROM school.guardianship
                UNION ALL SELECT 'enrolment', CAST(child_id AS VARCHAR), COALESCE(class_name, '') FROM school.enrolment
                ORDER BY 1, 2, 3
                """);
    }
}
