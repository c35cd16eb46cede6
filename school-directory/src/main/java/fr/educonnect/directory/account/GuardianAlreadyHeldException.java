package fr.educonnect.directory.account;

/** Another account holds the guardian record. */
public final class GuardianAlreadyHeldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long guardianId;

    public GuardianAlreadyHeldException(long guardianId) {
        super("Another account holds guardian record " + guardianId);
        this.guardianId = guardianId;
    }

    public long guardianId() {
        return guardianId;
    }
}
