package fr.educonnect.schoolimport.pair;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.schoolimport.list.SchoolListFile;
import fr.educonnect.schoolimport.testing.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairFinderTest {

    @TempDir
    private Path folder;

    @Test
    void filesArePairedByTheSchoolInsideThem() throws Exception {
        Exports exports = Exports.of("0099990K").writeTo(folder);
        Path eleves = Files.move(exports.elevesIn(folder), folder.resolve("b_0829990N.xml"));
        Path responsables = Files.move(exports.responsablesIn(folder), folder.resolve("a.XML"));

        ExportPairs found = find(folder);

        assertThat(found.refusals()).isEmpty();
        assertThat(found.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.school().uai().value()).isEqualTo("0099990K");
            assertThat(pair.eleves()).isEqualTo(eleves.toRealPath());
            assertThat(pair.responsables()).isEqualTo(responsables.toRealPath());
        });
    }

    @Test
    void theMissingHalfOfAPairRefusesTheSchool() throws Exception {
        Exports exports = Exports.of("0099990K").writeTo(folder);
        Files.delete(exports.responsablesIn(folder));
        Exports.of("0829990N").writeTo(folder);

        assertThat(refusals(folder))
                .containsExactly(
                        "0099990K ElevesSansAdresses_0099990K.xml: the Responsables file of 0099990K is missing");
    }

    @Test
    void twoFilesOfOneKindRefuseTheSchool() throws Exception {
        Exports exports = Exports.of("0099990K").writeTo(folder);
        Files.copy(exports.elevesIn(folder), folder.resolve("Z.xml"));

        assertThat(refusals(folder)).singleElement().asString().contains("Z.xml: is a second Eleves file of 0099990K");
    }

    @Test
    void aSchoolThatIsNotListedIsRefused() throws Exception {
        Exports.of("0759990B").writeTo(folder);

        assertThat(refusals(folder)).singleElement().asString().endsWith("0759990B is not in the list of schools");
    }

    @Test
    void filesOfTwoSchoolYearsMakeNoPair() throws Exception {
        Exports exports = Exports.of("0099990K").writeTo(folder);
        Exports.write(exports.elevesIn(folder), exports.eleves().replace(">2020<", ">2019<"), Exports.LATIN_9);

        assertThat(refusals(folder)).singleElement().asString().contains("ANNEE_SCOLAIRE differs");
    }

    @Test
    void aFileThatCannotBeReadRefusesTheSchoolOfItsName() throws Exception {
        Exports exports = Exports.of("0099990K").writeTo(folder);
        Exports.write(exports.elevesIn(folder), "<BEE_ELEVES><PARAM", Exports.LATIN_9);
        Exports.write(folder.resolve("autre.xml"), "<html/>", Exports.LATIN_9);

        assertThat(refusals(folder))
                .containsExactly(
                        " autre.xml:1: no SIECLE export: BEE_ELEVES or BEE_RESPONSABLES expected",
                        "0099990K ElevesSansAdresses_0099990K.xml:1: the file ends too early (truncated?)");
    }

    private static List<String> refusals(Path folder) throws Exception {
        return find(folder).refusals().stream()
                .map(refusal -> refusal.school() + " " + refusal.reason())
                .toList();
    }

    private static ExportPairs find(Path folder) throws Exception {
        return new PairFinder(SchoolListFile.read(Exports.SHIPPED.resolve("etablissements.csv"))).find(List.of(folder));
    }
}
