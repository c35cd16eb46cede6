package fr.educonnect.schoolimport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.schoolimport.command.ExitCodes;
import fr.educonnect.schoolimport.testing.Exports;
import fr.educonnect.schoolimport.testing.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a small school from one export to the next. */
abstract class SchoolYearContract {

    private static final String UAI = "0099990K";
    private static final String MOBILE = "<TEL_PORTABLE>06 12 34 54 07</TEL_PORTABLE><ACCEPTE_SMS>1</ACCEPTE_SMS>";

    private final Engine engine;

    @TempDir
    private Path folder;

    private DataSource database;

    SchoolYearContract(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void firstExport() {
        database = TestDatabases.migrated(engine);
        family("30/11/2020").link("1", "10", 1, "10").link("2", "10", 1, "10").writeTo(folder);
        CommandRun run = imports();
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    @Test
    void aChildGoneFromTheExportIsClosedAndComesBack() {
        Exports alone = Exports.of(UAI)
                .exportedOn("15/01/2021")
                .pupil("1", "FAŸ", "Noé", "29/02/2008", "")
                .inClass("1", "6A")
                .person("10", "FAŸ", "Mireille", MOBILE)
                .link("1", "10", 1, "10");
        alone.writeTo(folder);
        assertThat(changes(imports())).containsExactly("1 0 0 1 0", "1 0 0 0 0", "1 0 0 1 0");
        assertThat(enrolments()).containsExactly("1|6A|-", "2|6B|2021-01-15");
        assertThat(links()).containsExactly("10|1|10|1|-", "10|2|10|1|2021-01-15");

        family("20/01/2021").link("1", "10", 1, "10").link("2", "10", 1, "10").writeTo(folder);
        assertThat(changes(imports())).containsExactly("2 0 0 0 1", "1 0 0 0 0", "2 0 0 0 1");
        assertThat(enrolments()).containsExactly("1|6A|-", "2|6B|-");
        assertThat(links()).containsExactly("10|1|10|1|-", "10|2|10|1|-");
    }

    @Test
    void aGuardianGoneFromTheExportIsClosedAndComesBack() {
        family("01/12/2020")
                .person("11", "FAŸ", "Joël", "<MEL> Joel@Exemple.FR </MEL>")
                .link("1", "10", 1, "10")
                .link("2", "10", 1, "10")
                .link("1", "11", 1, "20")
                .writeTo(folder);
        assertThat(changes(imports())).containsExactly("2 0 0 0 0", "2 1 0 0 0", "3 1 0 0 0");
        assertThat(contacts("11")).containsExactly("EMAIL|joel@exemple.fr|-");

        family("02/12/2020").link("1", "10", 1, "10").link("2", "10", 1, "10").writeTo(folder);
        assertThat(changes(imports())).containsExactly("2 0 0 0 0", "1 0 0 1 0", "2 0 0 1 0");
        assertThat(links()).contains("11|1|20|1|2020-12-02");
        assertThat(changes(imports())).containsExactly("2 0 0 0 0", "1 0 0 0 0", "2 0 0 0 0");

        family("03/12/2020")
                .person("11", "FAŸ", "Joël", "<MEL>joel@exemple.fr</MEL>")
                .link("1", "10", 1, "10")
                .link("2", "10", 1, "10")
                .link("1", "11", 2, "20")
                .writeTo(folder);
        assertThat(changes(imports())).containsExactly("2 0 0 0 0", "2 0 0 0 1", "3 0 0 0 1");
        assertThat(links()).contains("11|1|20|2|-");
    }

    @Test
    void aChildThatLeavesAccordingToTheExportIsClosedOnThatDay() {
        Exports.of(UAI)
                .exportedOn("15/01/2021")
                .pupil("1", "FAŸ", "Noé", "29/02/2008", "")
                .pupil("2", "FAŸ", "Noël", "29/02/2008", "<DATE_SORTIE>18/12/2020</DATE_SORTIE>")
                .inClass("1", "6A")
                .person("10", "FAŸ", "Mireille", MOBILE)
                .link("1", "10", 1, "10")
                .link("2", "10", 1, "10")
                .writeTo(folder);

        assertThat(changes(imports())).containsExactly("2 0 0 1 0", "1 0 0 0 0", "2 0 0 0 0");
        assertThat(enrolments()).containsExactly("1|6A|-", "2|-|2020-12-18");
    }

    @Test
    void anotherNumberIsAChangeOfTheGuardianAndOfNobodyElse() {
        Rows.execute(
                database, "UPDATE school.guardian SET updated_at = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00'");
        family("01/12/2020").link("1", "10", 1, "10").link("2", "10", 1, "10").writeTo(folder);
        assertThat(changes(imports())).containsExactly("2 0 0 0 0", "1 0 0 0 0", "2 0 0 0 0");
        assertThat(untouchedGuardians()).containsExactly("1");

        Exports.of(UAI)
                .exportedOn("02/12/2020")
                .pupil("1", "FAŸ", "Noé", "29/02/2008", "")
                .pupil("2", "FAŸ", "Noël", "29/02/2008", "")
                .inClass("1", "6A")
                .inClass("2", "6B")
                .person("10", "FAŸ", "Mireille", "<TEL_PORTABLE>0670892264</TEL_PORTABLE>")
                .link("1", "10", 1, "10")
                .link("2", "10", 1, "10")
                .writeTo(folder);
        assertThat(changes(imports())).containsExactly("2 0 0 0 0", "1 0 1 0 0", "2 0 0 0 0");
        assertThat(contacts("10")).containsExactly("MOBILE|+33670892264|-");
        assertThat(untouchedGuardians()).containsExactly("0");
    }

    @Test
    void correctionsOfNameBirthDateClassAndLinkAreTaken() {
        Exports.of(UAI)
                .exportedOn("02/12/2020")
                .pupil("1", "FAY", "Noé", "01/03/2008", "<ID_NATIONAL>366157781NH</ID_NATIONAL>")
                .pupil("2", "FAŸ", "Noël", "29/02/2008", "")
                .inClass("1", "6A")
                .inClass("2", "6C")
                .person("10", "FAY", "Mireille", MOBILE)
                .link("1", "10", 2, "41")
                .link("2", "10", 1, "10")
                .writeTo(folder);

        assertThat(changes(imports())).containsExactly("2 0 2 0 0", "1 0 1 0 0", "2 0 1 0 0");
        assertThat(Rows.of(database, "SELECT last_name, birth_date, ine FROM school.child ORDER BY source_key"))
                .containsExactly("FAY|2008-03-01|366157781NH", "FAŸ|2008-02-29|-");
        assertThat(enrolments()).containsExactly("1|6A|-", "2|6C|-");
        assertThat(links()).containsExactly("10|1|41|2|-", "10|2|10|1|-");
    }

    @Test
    void anOlderExportIsRefusedUnlessForced() {
        family("29/11/2020").link("1", "10", 1, "10").writeTo(folder);

        CommandRun refused = imports();
        assertThat(refused.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(refused.out()).contains("older than the export", "0 imported, 1 refused");
        assertThat(links()).hasSize(2).allMatch(link -> link.endsWith("|-"));

        assertThat(imports("--force").exitCode()).isZero();
        assertThat(links()).contains("10|2|10|1|2020-11-29");
    }

    @Test
    void aDryRunCountsAndWritesNothing() {
        family("01/12/2020").link("1", "10", 1, "10").writeTo(folder);

        CommandRun run = imports("--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("dry run: nothing was written");
        assertThat(changes(run)).containsExactly("2 0 0 0 0", "1 0 0 0 0", "1 0 0 1 0");
        assertThat(links()).hasSize(2).allMatch(link -> link.endsWith("|-"));
        assertThat(Rows.of(database, "SELECT COUNT(*) FROM school.import_run")).containsExactly("1");
    }

    @Test
    void aBrokenFileRefusesItsSchoolWholeAndTheOthersGoThrough() throws Exception {
        Exports next = family("01/12/2020").link("1", "10", 1, "10").writeTo(folder);
        String responsables = next.responsables();
        Exports.write(
                next.responsablesIn(folder), responsables.substring(0, responsables.length() - 60), Exports.LATIN_9);
        Exports.of("0829990N")
                .pupil("1", "MAUREL", "Léa", "05/07/2007", "")
                .person("5", "MAUREL", "Zoé", MOBILE)
                .link("1", "5", 1, "10")
                .writeTo(folder);

        CommandRun run = imports();

        assertThat(run.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(run.out())
                .containsPattern("0099990K  ResponsablesSansAdresses_0099990K.xml:\\d+: the file ends too early")
                .contains("1 imported, 1 refused");
        assertThat(Rows.of(database, "SELECT last_name FROM school.child WHERE source_key = '0829990N1'"))
                .containsExactly("MAUREL");
        assertThat(links()).contains("10|1|10|1|-", "10|2|10|1|-");
        assertThat(Files.exists(next.elevesIn(folder))).isTrue();
    }

    @Test
    void faultsBetweenRecordsRefuseTheSchoolWithTheirLine() {
        assertThat(refusal(family("01/12/2020")
                        .pupil("1", "FAŸ", "Zoé", "29/02/2008", "")
                        .link("1", "10", 1, "10")))
                .contains("Eleves", ":10: ELEVE_ID stands twice, first in line 6");
        assertThat(refusal(family("01/12/2020").person("10", "FAŸ", "Zoé", "").link("1", "10", 1, "10")))
                .contains("Responsables", "PERSONNE_ID stands twice");
        assertThat(refusal(family("01/12/2020").link("3", "10", 1, "10")))
                .contains("Responsables", ":8: RESPONSABLE_ELEVE of an ELEVE_ID that");
        assertThat(refusal(family("01/12/2020").link("1", "99", 1, "10")))
                .contains("RESPONSABLE_ELEVE of an unknown PERSONNE_ID");
        assertThat(refusal(family("01/12/2020").link("1", "10", 1, "10").link("1", "10", 3, "10")))
                .contains("RESPONSABLE_ELEVE stands twice");
        assertThat(refusal(family("01/12/2020").inClass("7", "6A").link("1", "10", 1, "10")))
                .contains("STRUCTURES_ELEVE of an unknown ELEVE_ID");
    }

    @Test
    void oddRecordsAreImportedAndCounted() {
        Exports.of(UAI)
                .exportedOn("01/12/2020")
                .pupil("1", "FAŸ", "Noé", "29/02/2008", "")
                .pupil("2", "FAŸ", "Noël", "29/02/1908", "")
                .inClass("1", "6A")
                .person("10", "FAŸ", "Mireille", "<TEL_PORTABLE>12</TEL_PORTABLE><MEL>mireille chez exemple.fr</MEL>")
                .person("11", "FAŸ", "Joël", MOBILE)
                .link("1", "10", 1, "77")
                .rawLink("2", "10", "<NIVEAU_RESPONSABILITE>9</NIVEAU_RESPONSABILITE><CODE_PARENTE>10</CODE_PARENTE>")
                .writeTo(folder);

        CommandRun run = imports();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("no mobile +1 ")
                .containsPattern("neither mobile nor mail +1 ")
                .containsPattern("invalid number +1 ")
                .containsPattern("invalid mail +1 ")
                .containsPattern("unknown relation +1 ")
                .containsPattern("unknown level +1 ")
                .containsPattern("guardian without child +1 ")
                .containsPattern("child without legal guardian +1 ")
                .containsPattern("child without class +1 ")
                .containsPattern("implausible birth date +1 ");
        assertThat(links()).containsExactly("10|1|90|1|-", "10|2|10|3|-");
    }

    @Test
    void recordsOfOtherSourcesAtTheSameSchoolAreLeftAlone() {
        Rows.execute(
                database,
                "INSERT INTO school.child (source_key, last_name, first_name, birth_date) VALUES ('AAF-1', 'X', 'Y', DATE '2008-01-01')");
        Rows.execute(
                database,
                "INSERT INTO school.enrolment (child_id, school_id) SELECT c.id, s.id FROM school.child c, school.school s"
                        + " WHERE c.source_key = 'AAF-1' AND s.uai = '0099990K'");

        assertThat(imports("--force").exitCode()).isZero();

        assertThat(
                        Rows.of(
                                database,
                                "SELECT e.end_date FROM school.enrolment e JOIN school.child c ON c.id = e.child_id WHERE c.source_key = 'AAF-1'"))
                .containsExactly("-");
    }

    private String refusal(Exports exports) {
        exports.writeTo(folder);
        CommandRun run = imports();
        assertThat(run.exitCode()).isEqualTo(ExitCodes.REFUSED);
        return run.out();
    }

    private static Exports family(String exportDay) {
        return Exports.of(UAI)
                .exportedOn(exportDay)
                .pupil("1", "FAŸ", "Noé", "29/02/2008", "")
                .pupil("2", "FAŸ", "Noël", "29/02/2008", "")
                .inClass("1", "6A")
                .inClass("2", "6B")
                .person("10", "FAŸ", "Mireille", MOBILE);
    }

    private CommandRun imports(String... more) {
        return CommandRun.imports(database, folder, more);
    }

    /** The table's line for the school: records read, new, changed, gone, back; of children, guardians and links. */
    private static List<String> changes(CommandRun run) {
        String line = run.out()
                .lines()
                .filter(l -> l.startsWith(UAI))
                .findFirst()
                .orElseThrow(() -> new AssertionError(run.out() + run.err()));
        String[] cells = line.split(" +");
        return List.of(group(cells, 1), group(cells, 6), group(cells, 11));
    }

    private static String group(String[] cells, int from) {
        return String.join(" ", List.of(cells).subList(from, from + 5));
    }

    private List<String> enrolments() {
        return Rows.of(database, """
                SELECT SUBSTRING(c.source_key, 9), e.class_name, e.end_date
                FROM school.child c JOIN school.enrolment e ON e.child_id = c.id ORDER BY c.source_key
                """);
    }

    private List<String> links() {
        return Rows.of(database, """
                SELECT SUBSTRING(g.source_key, 9), SUBSTRING(c.source_key, 9), l.relation_code, l.legal_level, l.end_date
                FROM school.guardianship l JOIN school.guardian g ON g.id = l.guardian_id JOIN school.child c ON c.id = l.child_id
                WHERE g.source_key LIKE '0099990K%'
                ORDER BY g.source_key, c.source_key
                """);
    }

    private List<String> contacts(String person) {
        return Rows.of(
                database,
                "SELECT k.kind, k.contact, k.accepts_sms FROM school.guardian_contact k JOIN school.guardian g ON g.id = k.guardian_id"
                        + " WHERE g.source_key = ?",
                UAI + person);
    }

    private List<String> untouchedGuardians() {
        return Rows.of(
                database,
                "SELECT COUNT(*) FROM school.guardian WHERE updated_at = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00'");
    }
}
