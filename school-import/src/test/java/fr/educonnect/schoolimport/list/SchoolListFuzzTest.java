package fr.educonnect.schoolimport.list;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import fr.educonnect.schoolimport.csv.CsvLine;
import fr.educonnect.schoolimport.testing.Damage;
import fr.educonnect.schoolimport.testing.Exports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the list of schools, it is read or refused as such a list; lines that cannot be used are named. */
class SchoolListFuzzTest {

    @TempDir
    private Path folder;

    @Test
    void anyBytes() {
        Fuzzing.times(600, random -> assertReadOrRefused(HostileInput.bytes(random, 1_000)));
    }

    @Test
    void damagedLists() throws IOException {
        String good = good();
        Fuzzing.times(600, random -> {
            byte[] damaged = Damage.of(random, good, List.of(good));

            assertReadOrRefused(new String(damaged, Exports.LATIN_9).getBytes(StandardCharsets.UTF_8));
            assertReadOrRefused(damaged);
        });
    }

    @Test
    void swappedColumns() throws IOException {
        List<String> columns = CsvLine.fields(good().lines().findFirst().orElseThrow());
        Fuzzing.times(300, random -> {
            List<String> swapped = new ArrayList<>(columns);
            Collections.shuffle(swapped, random);
            String file = good().replaceFirst("[^\n]*", String.join(";", swapped));

            assertReadOrRefused(file.getBytes(StandardCharsets.UTF_8));
        });
    }

    private void assertReadOrRefused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("etablissements.csv"), bytes);
        try {
            SchoolList list = SchoolListFile.read(file);
            assertThat(list.schools()).allSatisfy(SchoolListFuzzTest::assertFits);
            assertThat(list.faults()).allSatisfy(fault -> assertThat(fault).startsWith("etablissements.csv:"));
        } catch (SchoolListException refused) {
            assertThat(refused).hasMessageContaining("the list of schools");
        }
    }

    private static void assertFits(ListedSchool school) {
        assertThat(school.name()).isNotBlank().hasSizeLessThanOrEqualTo(255);
        assertThat(school.departmentLabel()).isNotBlank().hasSizeLessThanOrEqualTo(64);
        assertThat(school.academyLabel()).isNotBlank().hasSizeLessThanOrEqualTo(64);
    }

    private static String good() throws IOException {
        return Files.readString(Exports.SHIPPED.resolve("etablissements.csv"));
    }
}
