package fr.educonnect.schoolimport.csv;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Fields of a semicolon-separated file as RFC 4180 writes them, which no spreadsheet runs as formulas. */
public final class CsvField {

    private static final String BEGIN_FORMULAS = "=+-@\t\r";

    private CsvField() {}

    /**
     * @param values null stands for an empty one
     * @return one line without its line break
     */
    public static String line(String... values) {
        return Arrays.stream(values).map(CsvField::of).collect(Collectors.joining(";"));
    }

    private static String of(String value) {
        if (value == null) {
            return "";
        }
        String safe = !value.isEmpty() && BEGIN_FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quote = safe.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
