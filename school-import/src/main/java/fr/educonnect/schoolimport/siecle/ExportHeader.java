package fr.educonnect.schoolimport.siecle;

import fr.educonnect.directory.child.Uai;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.LongConsumer;

/**
 * What an export says of itself (element PARAMETRES).
 *
 * @param kind which of the two files it is
 * @param uai the school (UAJ)
 * @param schoolYear ANNEE_SCOLAIRE, the year in which the school year begins; null if absent
 * @param exportedAt HORODATAGE, or midnight of DATE_EXPORT where the time of day is absent; local time of the school's server
 */
public record ExportHeader(ExportKind kind, Uai uai, String schoolYear, LocalDateTime exportedAt) {

    /** @return the day on which the school made the export */
    public LocalDate exportDate() {
        return exportedAt.toLocalDate();
    }

    /**
     * Reads the head of a file only, whatever its size.
     *
     * @param file an export
     * @return what it says of itself
     * @throws RefusedExportException if it is no SIECLE export, or does not name a school and a date
     */
    public static ExportHeader read(Path file) throws RefusedExportException {
        LongConsumer nobody = bytes -> {};
        try (ExportCursor cursor = ExportCursor.open(file, nobody)) {
            return read(cursor);
        }
    }

    /**
     * Reads root and PARAMETRES, and leaves the cursor behind the latter's end.
     *
     * @param cursor before the root
     * @return the header
     * @throws RefusedExportException as {@link #read(Path)}
     */
    static ExportHeader read(ExportCursor cursor) throws RefusedExportException {
        String root = cursor.root();
        ExportKind kind = ExportKind.ofRoot(root)
                .orElseThrow(() -> cursor.refusal("no SIECLE export: BEE_ELEVES or BEE_RESPONSABLES expected"));
        Parameters parameters = new Parameters();
        String first = cursor.nextChild();
        if (!"PARAMETRES".equals(first)) {
            throw cursor.refusal("PARAMETRES expected at the start of the export");
        }
        cursor.children(name -> parameters.read(name, cursor));
        return parameters.header(kind, cursor);
    }

    private static final class Parameters {
        private Uai uai;
        private String schoolYear;
        private LocalDate date;
        private LocalDateTime time;

        void read(String name, ExportCursor cursor) throws RefusedExportException {
            switch (name) {
                case "UAJ" -> uai = uai(cursor);
                case "ANNEE_SCOLAIRE" -> schoolYear = cursor.text();
                case "DATE_EXPORT" -> date = SiecleDates.date(name, cursor);
                case "HORODATAGE" -> time = SiecleDates.dateTime(name, cursor);
                default -> {
                    // The other parameters do not matter here.
                }
            }
        }

        ExportHeader header(ExportKind kind, ExportCursor cursor) throws RefusedExportException {
            if (uai == null) {
                throw cursor.refusal("UAJ is missing");
            }
            if (time == null && date == null) {
                throw cursor.refusal("DATE_EXPORT and HORODATAGE are missing");
            }
            return new ExportHeader(kind, uai, schoolYear, time != null ? time : date.atStartOfDay());
        }

        private static Uai uai(ExportCursor cursor) throws RefusedExportException {
            long line = cursor.line();
            String text = cursor.text();
            if (text == null) {
                return null;
            }
            return Uai.parse(text)
                    .orElseThrow(() ->
                            cursor.refusal(line, "UAJ is not the number of a school (seven digits, check letter)"));
        }
    }
}
