package fr.educonnect.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoFamiliesTest {

    private static final Path EXPORTS = Path.of("src/main/demo/siecle");

    @Test
    void everyFamilyStandsInTheShippedExports() throws IOException {
        for (DemoFamily family : DemoFamilies.ALL) {
            for (SchoolRecord record : family.records()) {
                String export = Files.readString(
                        EXPORTS.resolve("ResponsablesSansAdresses_" + record.uai() + ".xml"),
                        Charset.forName("ISO-8859-15"));
                assertThat(export).as(family.identifiant()).contains("PERSONNE_ID=\"" + record.personId() + "\"");
            }
        }
    }

    @Test
    void identifiantsAreTypedEasily() {
        assertThat(DemoFamilies.ALL)
                .extracting(DemoFamily::identifiant)
                .doesNotHaveDuplicates()
                .allMatch(identifiant -> identifiant.matches("[a-z]\\.[a-z-]+[0-9]?"));
    }

    @Test
    void anAccountIsRegroupedIntoAnEarlierOne() {
        List<String> identifiants =
                DemoFamilies.ALL.stream().map(DemoFamily::identifiant).toList();

        for (DemoFamily family : DemoFamilies.ALL) {
            family.regroupedInto().ifPresent(into -> assertThat(identifiants.indexOf(into))
                    .isBetween(0, identifiants.indexOf(family.identifiant()) - 1));
        }
    }

    @Test
    void theTableGivesEachAccountItsPasswordOrSecret() {
        String table = DemoFamilies.table("the-password", "the-letters-secret");

        assertThat(table.lines().filter(line -> line.contains("the-letters-secret")))
                .satisfiesExactly(line -> assertThat(line).contains("m.saint-amans"), line -> assertThat(line)
                        .contains("e.dartigues"));
        assertThat(table.lines().filter(line -> line.contains("the-password"))).hasSize(DemoFamilies.ALL.size() - 2);
        assertThat(table).contains("+33 6 61 35 96 04");
    }
}
