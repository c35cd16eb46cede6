package fr.educonnect.schoolimport.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.schoolimport.testing.Exports;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolListFileTest {

    private static final String HEAD =
            "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Code_departement;Libelle_departement;"
                    + "Libelle_academie;Pilote\n";

    @TempDir
    private Path folder;

    @Test
    void theDepartementComesFromTheUaiWhateverItsOwnColumnSays() throws Exception {
        SchoolList list = read(HEAD
                + "0099990K;Collège;Collège;9;Ariège;Toulouse;non\n"
                + "6200001G;Lycée Fesch;Lycée;02A;Corse-du-Sud;Corse;OUI\n");
        assertThat(list.departments()).containsOnlyKeys("009", "620");
        assertThat(list.schools()).extracting(ListedSchool::pilot).containsExactly(false, true);
    }

    @Test
    void byteOrderMarkQuotesAndOtherColumnOrdersAreTaken() throws Exception {
        SchoolList list = read("\uFEFFLibelle_academie;Nom_etablissement;Libelle_departement;"
                + "Identifiant_de_l_etablissement;Autre\r\n"
                + "Toulouse;\"Collège \"\"des\"\" Vallées; annexe\";Ariège;0099990k;x\r\n\r\n");
        assertThat(list.faults()).isEmpty();
        assertThat(list.schools()).singleElement().satisfies(school -> {
            assertThat(school.name()).isEqualTo("Collège \"des\" Vallées; annexe");
            assertThat(school.uai().value()).isEqualTo("0099990K");
            assertThat(school.typeLabel()).isNull();
            assertThat(school.pilot()).isFalse();
        });
    }

    @Test
    void aWrongLineIsAFaultAndTheOthersStay() throws Exception {
        SchoolList list = read(HEAD
                + "0099990A;Collège;Collège;009;Ariège;Toulouse;non\n"
                + "0129990U;;Lycée;012;Aveyron;Toulouse;non\n"
                + "0319990R;Collège;Collège;031;Haute-Garonne;Toulouse;peut-être\n"
                + "0829990N;Collège;Collège;082;Tarn-et-Garonne;Toulouse;non\n"
                + "0829990N;Collège bis;Collège;082;Tarn-et-Garonne;Toulouse;oui\n");
        assertThat(list.schools()).extracting(school -> school.name()).containsExactly("Collège");
        assertThat(list.faults())
                .hasSize(4)
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("schools.csv:2: not the number of a school"),
                        fault -> assertThat(fault).isEqualTo("schools.csv:3: Nom_etablissement is empty"),
                        fault -> assertThat(fault).isEqualTo("schools.csv:4: Pilote is neither oui nor non"),
                        fault -> assertThat(fault).startsWith("schools.csv:6: 0829990N stands twice"));
    }

    @Test
    void aQuotationMarkThatIsNotClosedInTheHeadMakesTheListUseless() {
        assertThatThrownBy(() -> read("\"" + HEAD))
                .isInstanceOf(SchoolListException.class)
                .hasMessageContaining(":1: the list of schools: a quotation mark is not closed");
    }

    @Test
    void anotherEncodingOrAMissingColumnMakesTheListUseless() {
        assertThatThrownBy(() -> read(HEAD + "0099990K;Collège;;;Ariège;Toulouse;non\n", Exports.LATIN_9))
                .isInstanceOf(SchoolListException.class)
                .hasMessageContaining("not in UTF-8");
        assertThatThrownBy(() -> read("Identifiant_de_l_etablissement;Nom_etablissement;Libelle_departement\n"))
                .isInstanceOf(SchoolListException.class)
                .hasMessageContaining("no column Libelle_academie");
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
    }

    private SchoolList read(String text) throws SchoolListException {
        return read(text, StandardCharsets.UTF_8);
    }

    private SchoolList read(String text, Charset charset) throws SchoolListException {
        return SchoolListFile.read(Exports.write(folder.resolve("schools.csv"), text, charset));
    }
}
