package fr.educonnect.schoolimport.siecle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** Dates as SIECLE writes them: 29/02/2008, 30/11/2020 19:04:48. A 29/02/2007 is refused, not moved. */
final class SiecleDates {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private SiecleDates() {}

    /**
     * @param field the field's name, for the reason
     * @param cursor on the field's element
     * @return the date, null if the field is empty
     * @throws RefusedExportException if it is no date of the calendar
     */
    static LocalDate date(String field, ExportCursor cursor) throws RefusedExportException {
        long line = cursor.line();
        String text = cursor.text();
        try {
            return text == null ? null : LocalDate.parse(text, DATE);
        } catch (DateTimeParseException e) {
            throw cursor.refusal(line, field + " is not a date (dd/mm/yyyy)");
        }
    }

    /** As {@link #date}, with the time of day. */
    static LocalDateTime dateTime(String field, ExportCursor cursor) throws RefusedExportException {
        long line = cursor.line();
        String text = cursor.text();
        try {
            return text == null ? null : LocalDateTime.parse(text, DATE_TIME);
        } catch (DateTimeParseException e) {
            throw cursor.refusal(line, field + " is not a date with a time (dd/mm/yyyy hh:mm:ss)");
        }
    }
}
