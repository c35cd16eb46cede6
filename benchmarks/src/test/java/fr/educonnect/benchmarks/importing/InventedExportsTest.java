package fr.educonnect.benchmarks.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventedExportsTest {

    @TempDir
    private Path folder;

    @Test
    void everyGuardianStandsOnceAndEveryLinkLeadsSomewhere() throws IOException {
        InventedExports exports = new InventedExports(folder, 650);

        exports.write();

        assertThat(Files.readAllLines(exports.list())).hasSize(1 + 3);
        List<String> guardians = all(exports, "PERSONNE PERSONNE_ID=\"(\\d+)\"");
        assertThat(guardians).hasSize(650).doesNotHaveDuplicates();
        assertThat(all(exports, "<PERSONNE_ID>(\\d+)")).containsAll(guardians).isSubsetOf(guardians);
    }

    @Test
    void everyLinkOfASchoolLeadsToItsOwnChildren() throws IOException {
        InventedExports exports = new InventedExports(folder, 650);

        exports.write();

        try (Stream<Path> files = Files.list(exports.exports())) {
            for (Path responsables : files.filter(file -> file.toString().contains("Responsables"))
                    .toList()) {
                Path eleves = Path.of(responsables.toString().replace("Responsables", "Eleves"));
                assertThat(found(responsables, "<ELEVE_ID>(\\d+)"))
                        .isSubsetOf(found(eleves, "<ELEVE ELEVE_ID=\"(\\d+)\""));
            }
        }
    }

    private static List<String> all(InventedExports exports, String pattern) throws IOException {
        try (Stream<Path> files = Files.list(exports.exports())) {
            return files.flatMap(file -> found(file, pattern).stream()).toList();
        }
    }

    private static List<String> found(Path file, String pattern) {
        try {
            String text = Files.readString(file, Charset.forName("ISO-8859-15"));
            return Pattern.compile(pattern)
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(group -> group.replaceAll("\\D", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
