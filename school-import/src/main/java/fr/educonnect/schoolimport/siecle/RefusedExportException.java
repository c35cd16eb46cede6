package fr.educonnect.schoolimport.siecle;

import java.nio.file.Path;

/**
 * A file of a school cannot be trusted as a whole: nothing of that school is imported, the other schools go through.
 *
 * <p>The message names the file, the line and the reason, and never a person's name, number or address.
 */
public final class RefusedExportException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final long line;
    private final String reason;

    /**
     * @param file the file at fault
     * @param line its line, counted from 1; 0 where the fault has no line (a missing file)
     * @param reason what is wrong, for an operator
     */
    public RefusedExportException(Path file, long line, String reason) {
        this(file, line, reason, null);
    }

    /**
     * @param file the file at fault
     * @param line its line, counted from 1; 0 where the fault has no line
     * @param reason what is wrong, for an operator
     * @param cause what the reader said, or null
     */
    public RefusedExportException(Path file, long line, String reason, Throwable cause) {
        super(file.getFileName() + (line > 0 ? ":" + line : "") + ": " + reason, cause);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /** @return the file at fault */
    public Path file() {
        return file;
    }

    /** @return its line, counted from 1; 0 where the fault has no line */
    public long line() {
        return line;
    }

    /** @return what is wrong */
    public String reason() {
        return reason;
    }
}
