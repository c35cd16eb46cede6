package fr.educonnect.directory.report;

/** A child was to be reported by somebody who is not its legal guardian. */
public final class NotTheirChildException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotTheirChildException() {
        super("Only a legal guardian can report a child");
    }
}
