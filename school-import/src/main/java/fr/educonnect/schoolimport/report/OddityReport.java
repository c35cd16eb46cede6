package fr.educonnect.schoolimport.report;

import fr.educonnect.schoolimport.csv.CsvField;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The list of odd records that an operator may hand to the schools: {@code school;source_key;reason;detail}, UTF-8.
 *
 * <p>It holds no name, number or address: the school finds the record by its key. Lines are written as they are found, so that a report of any
 * size needs no memory; a school that is refused later has the lines found until then, and one line {@code REFUSED}. Several threads may write:
 * lines stay whole, those of schools that are loaded at the same time stand mixed.
 */
public final class OddityReport implements AutoCloseable {

    private final PrintWriter out;

    private OddityReport(Writer out) {
        this.out = new PrintWriter(out);
        this.out.print("school;source_key;reason;detail\n");
    }

    /** @return a report that nobody reads */
    public static OddityReport none() {
        return new OddityReport(Writer.nullWriter());
    }

    /**
     * @param file to be written; replaced if it exists
     * @return a report in that file; to be closed
     * @throws IOException if it cannot be opened
     */
    public static OddityReport in(Path file) throws IOException {
        return new OddityReport(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /**
     * @param school UAI, or empty where the school is unknown
     * @param sourceKey the record's key, or empty
     * @param reason an {@link Oddity}'s name, or {@code REFUSED}
     * @param detail what helps to find it, or null
     */
    public void line(String school, String sourceKey, String reason, String detail) {
        out.print(CsvField.line(school, sourceKey, reason, detail) + "\n");
    }

    /** @throws UncheckedIOException if not all could be written: a report with holes would mislead */
    @Override
    public void close() {
        boolean failed = out.checkError();
        out.close();
        if (failed) {
            throw new UncheckedIOException(new IOException("the report could not be written completely (disk full?)"));
        }
    }
}
