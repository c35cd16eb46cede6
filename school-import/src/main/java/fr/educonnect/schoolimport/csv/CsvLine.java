package fr.educonnect.schoolimport.csv;

import java.util.ArrayList;
import java.util.List;

/** One line of a semicolon-separated file; fields may stand in quotation marks, doubled ones inside stand for one. */
public final class CsvLine {

    private CsvLine() {}

    /**
     * @param line without its line break
     * @return the fields, blanks at their ends gone
     * @throws IllegalArgumentException if a quotation mark is not closed
     */
    public static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ';' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quotation mark is not closed");
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
