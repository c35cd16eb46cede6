package fr.educonnect.schoolimport.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.guardian.PersonName;
import fr.educonnect.schoolimport.csv.CsvLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table as a spreadsheet reads it. */
class MailMergeFileTest {

    private static final Letter HELENE =
            letter("h.leveque", Title.MADAME, new PersonName("LÉVÊQUE", "Hélène"), new PersonName("FAŸ", "Noé"), "6A");

    @TempDir
    private Path folder;

    @Test
    void everyLetterIsOneLineAfterTheColumns() throws IOException {
        String text = written(HELENE);

        assertThat(text)
                .isEqualTo("\uFEFFidentifiant;code_provisoire;civilite;prenom;nom;eleve_prenom;eleve_nom;classe;"
                        + "etablissement;uai;valable_jusqu_au\r\n"
                        + "h.leveque;ACDE-FGHJ-KLMN3;Mme;Hélène;LÉVÊQUE;Noé;FAŸ;6A;"
                        + "Collège Jean-Jaurès;0099990K;01/03/2021\r\n");
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        PersonName awkward = new PersonName("O'Neill; \"dit\" Jo", "Zoë");

        String line = written(letter("z.oneill", Title.UNKNOWN, awkward, awkward, null))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();

        assertThat(CsvLine.fields(line))
                .startsWith("z.oneill", "ACDE-FGHJ-KLMN3", "", "Zoë", "O'Neill; \"dit\" Jo", "Zoë")
                .endsWith("", "Collège Jean-Jaurès", "0099990K", "01/03/2021");
    }

    @Test
    void namesNeverRunAsFormulas() throws IOException {
        PersonName formula = new PersonName("=HYPERLINK(\"http://x\")", "+33");

        String line = written(letter("a.b", Title.MONSIEUR, formula, new PersonName("@SUM", "-1"), "\t=1"));

        assertThat(CsvLine.fields(line.lines().skip(1).findFirst().orElseThrow()))
                .contains("'=HYPERLINK(\"http://x\")", "'+33", "'@SUM", "'-1", "'=1");
    }

    @Test
    void aLineBreakInANameMakesNoLine() throws IOException {
        String text =
                written(letter("a.b", Title.MADAME, new PersonName("Le\r\nBris", "A"), new PersonName("x", "y"), "6A"));

        assertThat(text.lines()).hasSize(2);
        assertThat(text).contains(";Le Bris;");
    }

    @Test
    void secretsAreReadAsFarAsTheyWereWritten() throws IOException {
        Path file = folder.resolve("cut.csv");
        String whole = written(HELENE, letter("z.two", Title.MADAME, HELENE.parent(), HELENE.child(), "6A"));

        Files.writeString(file, whole.substring(0, whole.length() - 40), StandardCharsets.UTF_8);

        assertThat(MailMergeFile.secrets(file)).isEqualTo(Map.of("h.leveque", "ACDE-FGHJ-KLMN3"));
    }

    private String written(Letter... letters) throws IOException {
        Path file = folder.resolve("letters.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            MailMergeFile.write(List.of(letters), out);
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static Letter letter(
            String identifiant, Title title, PersonName parent, PersonName child, String className) {
        return new Letter(
                identifiant,
                "ACDE-FGHJ-KLMN3",
                title,
                parent,
                child,
                className,
                "Collège Jean-Jaurès",
                "0099990K",
                LocalDate.of(2021, 3, 1));
    }
}
