package fr.educonnect.server.terminal;

/**
 * A reason to stop that the person at the terminal can do something about. Its message is all that they are shown, so it
 * names what is wrong and what to do.
 */
public final class StartFailure extends RuntimeException {

    /**
     * A failure without a technical cause worth showing.
     *
     * @param message one or several lines
     */
    public StartFailure(String message) {
        super(message);
    }

    /**
     * A failure with its cause.
     *
     * @param message one or several lines
     * @param cause what made it
     */
    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
