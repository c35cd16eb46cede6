package fr.educonnect.schoolimport.siecle;

import java.util.regex.Pattern;

/** What one record must have; each lack refuses the file with the record's line. */
final class RequiredFields {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,32}");

    private final ExportCursor cursor;
    private final String element;
    private final long line;

    /**
     * @param cursor on the record's element
     * @param element its name
     */
    RequiredFields(ExportCursor cursor, String element) {
        this.cursor = cursor;
        this.element = element;
        this.line = cursor.line();
    }

    /** @return where the record starts */
    long line() {
        return line;
    }

    /** @return the attribute that tells the record from the others of the school */
    String id(String attribute) throws RefusedExportException {
        return id(attribute, cursor.attribute(attribute));
    }

    /** @return the given id, if it is one */
    String id(String name, String value) throws RefusedExportException {
        if (value == null) {
            throw missing(name);
        }
        if (!ID.matcher(value).matches()) {
            throw cursor.refusal(line, "%s of %s is not an identifier".formatted(name, element));
        }
        return value;
    }

    /** @return the value, which may not be null */
    <T> T required(String field, T value) throws RefusedExportException {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    /** @return the value, or null; never longer than the school database takes */
    String upTo(int length, String field, String value) throws RefusedExportException {
        if (value != null && value.length() > length) {
            throw cursor.refusal("%s of %s is longer than %d characters".formatted(field, element, length));
        }
        return value;
    }

    private RefusedExportException missing(String field) {
        return cursor.refusal(line, "%s without %s".formatted(element, field));
    }
}
