package fr.educonnect.schoolimport.list;

/** The list of schools cannot be used at all; its message says why, with file and line. */
public final class SchoolListException extends Exception {

    private static final long serialVersionUID = 1L;

    SchoolListException(String message, Throwable cause) {
        super(message, cause);
    }
}
