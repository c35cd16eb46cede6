package fr.educonnect.directory.account;

/** Another account has the identifiant that was asked for. */
public final class IdentifiantTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdentifiantTakenException() {
        super("Another account has this identifiant");
    }
}
