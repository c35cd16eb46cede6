package fr.educonnect.schoolimport.letter;

import fr.educonnect.schoolimport.csv.CsvField;
import fr.educonnect.schoolimport.csv.CsvLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same letters as a table, for schools that print letters of their own: semicolons, UTF-8 with a byte order mark, which is
 * how French spreadsheets and word processors recognise it.
 */
public final class MailMergeFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END_OF_LINE = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String[] COLUMNS = {
        "identifiant",
        "code_provisoire",
        "civilite",
        "prenom",
        "nom",
        "eleve_prenom",
        "eleve_nom",
        "classe",
        "etablissement",
        "uai",
        "valable_jusqu_au"
    };

    private MailMergeFile() {}

    /**
     * @param letters one line each, in this order
     * @param out     stays open
     * @throws IOException if it cannot be written to
     */
    public static void write(List<Letter> letters, OutputStream out) throws IOException {
        StringBuilder lines = new StringBuilder(BYTE_ORDER_MARK)
                .append(CsvField.line(COLUMNS))
                .append(END_OF_LINE);
        letters.forEach(letter -> lines.append(line(letter)).append(END_OF_LINE));
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads which secrets a file gave out; lines that a crash cut off are left out.
     *
     * @return secret as printed by identifiant, in the order of the file
     * @throws IOException if it cannot be read
     */
    public static Map<String, String> secrets(Path file) throws IOException {
        Map<String, String> secrets = new LinkedHashMap<>();
        // Not strict: what a spreadsheet has saved in another encoding spoils names only.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        text.lines().skip(1).map(MailMergeFile::fields).forEach(fields -> {
            if (fields.size() == COLUMNS.length) {
                secrets.put(fields.get(0), fields.get(1));
            }
        });
        return secrets;
    }

    private static List<String> fields(String line) {
        try {
            return CsvLine.fields(line);
        } catch (IllegalArgumentException cutOff) {
            return List.of();
        }
    }

    private static String line(Letter letter) {
        return CsvField.line(
                letter.identifiant(),
                letter.secret(),
                civilite(letter.title()),
                oneLine(letter.parent().firstName()),
                oneLine(letter.parent().lastName()),
                oneLine(letter.child().firstName()),
                oneLine(letter.child().lastName()),
                letter.className() == null ? null : oneLine(letter.className()),
                oneLine(letter.schoolName()),
                letter.uai(),
                DAY.format(letter.validThrough()));
    }

    private static String civilite(Title title) {
        return switch (title) {
            case MADAME -> "Mme";
            case MONSIEUR -> "M.";
            case UNKNOWN -> "";
        };
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
