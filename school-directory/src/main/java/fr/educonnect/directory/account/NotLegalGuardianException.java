package fr.educonnect.directory.account;

/** A guardian record is no child's legal guardian today, or does not exist: it may not hold an account. */
public final class NotLegalGuardianException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long guardianId;

    public NotLegalGuardianException(long guardianId) {
        super("Guardian record " + guardianId + " is nobody's legal guardian");
        this.guardianId = guardianId;
    }

    public long guardianId() {
        return guardianId;
    }
}
