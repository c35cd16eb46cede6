package fr.educonnect.schoolimport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.schoolimport.testing.Exports;
import fr.educonnect.schoolimport.testing.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The exports shipped with the project, and the families that their README names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShippedExportsContract {

    private static final String FAMILY = """
            SELECT c.first_name, c.birth_date, l.legal_level, l.relation_code, e.class_name IS NOT NULL, e.end_date
            FROM school.guardian g
            JOIN school.guardianship l ON l.guardian_id = g.id AND l.end_date IS NULL
            JOIN school.child c ON c.id = l.child_id
            JOIN school.enrolment e ON e.child_id = c.id
            WHERE g.source_key LIKE ? AND g.last_name = ? AND g.first_name = ?
            ORDER BY c.first_name
            """;

    private static final String CONTACTS = """
            SELECT k.kind, k.contact, k.accepts_sms
            FROM school.guardian g JOIN school.guardian_contact k ON k.guardian_id = g.id
            WHERE g.source_key LIKE ? AND g.last_name = ? AND g.first_name = ?
            ORDER BY k.kind, k.contact
            """;

    private final Engine engine;
    private DataSource database;
    private CommandRun first;

    ShippedExportsContract(Engine engine) {
        this.engine = engine;
    }

    @BeforeAll
    void load() {
        database = TestDatabases.migrated(engine);
        first = CommandRun.imports(database, Exports.SHIPPED);
    }

    @Test
    void allFiveSchoolsGoThrough() {
        assertThat(first.exitCode()).as(first.out() + first.err()).isZero();
        assertThat(first.out()).contains("5 imported, 0 refused.");
        assertThat(Rows.of(database, "SELECT uai, department_code, pilot FROM school.school ORDER BY uai"))
                .containsExactly(
                        "0099990K|009|false",
                        "0129990U|012|false",
                        "0319990R|031|true",
                        "0469990J|046|false",
                        "0829990N|082|false");
        assertThat(count("child")).isEqualTo("410");
        assertThat(count("enrolment")).isEqualTo("410");
        assertThat(count("guardian")).isEqualTo("583");
        assertThat(count("guardianship")).isEqualTo("777");
    }

    @Test
    void keysAreUaiAndIdWithoutASeparator() {
        assertThat(Rows.of(
                        database,
                        "SELECT last_name, first_name, ine FROM school.child WHERE source_key = ?",
                        "0099990K610671"))
                .containsExactly("BARTHÉS|Nathan|176210192YU");
    }

    @Test
    void sameExportsAgainChangeNothing() {
        List<String> before = Rows.of(database, "SELECT source_key, updated_at FROM school.guardian ORDER BY id");

        CommandRun again = CommandRun.imports(database, Exports.SHIPPED);

        assertThat(again.exitCode()).isZero();
        assertThat(again.out().lines().filter(line -> line.startsWith("in all")).findFirst())
                .hasValueSatisfying(line -> assertThat(line.split(" +"))
                        .containsSequence("410", "0", "0", "0", "0", "583", "0", "0", "0", "0", "777", "0", "0"));
        assertThat(Rows.of(database, "SELECT source_key, updated_at FROM school.guardian ORDER BY id"))
                .isEqualTo(before);
    }

    @Test
    void heleneStandsInThreeSchoolsAndIsSpeltAndReachedDifferently() {
        assertThat(family("0099990K%", "LÉVÊQUE-MARTIN", "Hélène")).isNotEmpty();
        assertThat(family("0129990U%", "LÉVÊQUE-MARTIN", "HELENE")).isNotEmpty();
        assertThat(family("0469990J%", "LÉVÊQUE-MARTIN", "Hélène")).isNotEmpty();
        assertThat(contacts("0129990U%", "LÉVÊQUE-MARTIN", "HELENE"))
                .containsExactly("EMAIL|helene.leveque97@mel.example|-", "MOBILE|+33612345407|true")
                .isEqualTo(contacts("0099990K%", "LÉVÊQUE-MARTIN", "Hélène"));
        assertThat(contacts("0469990J%", "LÉVÊQUE-MARTIN", "Hélène"))
                .containsExactly("EMAIL|helene.leveque97@mel.example|-", "MOBILE|+33612969579|true");
    }

    @Test
    void theFaysOfTheOlderLayoutAreBothLegalRepresentativesOfTheirTwins() {
        assertThat(family("0829990N%", "FAŸ", "Joël"))
                .containsExactly("Noé|2008-02-29|1|20|true|-", "Noël|2008-02-29|1|20|true|-");
        assertThat(family("0829990N%", "FAŸ", "Mireille"))
                .containsExactly("Noé|2008-02-29|1|10|true|-", "Noël|2008-02-29|1|10|true|-");
        assertThat(contacts("0829990N%", "FAŸ", "Joël")).hasSize(2).isEqualTo(contacts("0829990N%", "FAŸ", "Mireille"));
    }

    @Test
    void contactsOfTheOlderLayoutHoldNoLegalLevel() {
        assertThat(Rows.of(database, """
                        SELECT l.relation_code, l.legal_level, COUNT(*)
                        FROM school.guardianship l JOIN school.child c ON c.id = l.child_id
                        WHERE c.source_key LIKE '0829990N%' GROUP BY l.relation_code, l.legal_level ORDER BY 1, 2
                        """)).containsExactly("10|1|81", "20|1|62", "39|3|7");
    }

    @Test
    void gaetanHasAMobileOfLaReunion() {
        assertThat(contacts("0099990K%", "PAYET", "Gaëtan"))
                .anySatisfy(contact -> assertThat(contact).startsWith("MOBILE|+262692"));
    }

    @Test
    void eleonoreCannotBeReached() {
        assertThat(contacts("0319990R%", "D'ARTIGUES", "Éléonore"))
                .noneMatch(contact -> contact.startsWith("MOBILE") || contact.startsWith("EMAIL"));
        assertThat(family("0319990R%", "D'ARTIGUES", "Éléonore")).isNotEmpty();
    }

    @Test
    void soleneIsGuardianAtLawAndMamadouAContact() {
        assertThat(family("0129990U%", "TUTRICE", "Solène"))
                .singleElement()
                .asString()
                .contains("|1|50|");
        assertThat(family("0129990U%", "OUEDRAOGO", "Mamadou"))
                .singleElement()
                .asString()
                .contains("|3|20|");
    }

    @Test
    void theOnlyChildOfAndreHasLeft() {
        assertThat(family("0099990K%", "LACOMBE", "André"))
                .singleElement()
                .asString()
                .endsWith("|2019-12-20");
    }

    @Test
    void mobilesInOtherFieldsAreFound() {
        assertThat(Rows.of(database, """
                        SELECT k.kind, k.contact FROM school.guardian g JOIN school.guardian_contact k ON k.guardian_id = g.id
                        WHERE g.source_key = '0129990U209504' AND k.kind <> 'EMAIL'
                        """)).containsExactly("MOBILE|+33612552416");
    }

    @Test
    void theReportNamesNobody(@TempDir Path folder) throws Exception {
        Path report = folder.resolve("odd.csv");

        CommandRun.imports(database, Exports.SHIPPED, "--report", report.toString());

        String text = Files.readString(report);
        assertThat(text.lines().skip(1))
                .hasSize(44)
                .allMatch(line -> line.matches("\\d{7}[A-Z];\\d{7}[A-Z]\\d+;[A-Z_]+;[A-Z_]*"));
        assertThat(text).doesNotContain("@", "+33");
    }

    private List<String> family(String school, String lastName, String firstName) {
        return Rows.of(database, FAMILY, school, lastName, firstName);
    }

    private List<String> contacts(String school, String lastName, String firstName) {
        return Rows.of(database, CONTACTS, school, lastName, firstName);
    }

    private String count(String table) {
        return Rows.of(database, "SELECT COUNT(*) FROM school." + table).get(0);
    }
}
