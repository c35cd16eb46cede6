package fr.educonnect.userstorage.outage;

import org.keycloak.storage.StorageUnavailableException;

/**
 * The school base cannot be used now.
 *
 * <p>Without a stack trace: Keycloak logs one for each look-up that fails, and during an outage there are thousands. The
 * message says what the base answered.
 */
public final class SchoolDatabaseUnavailable extends StorageUnavailableException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what failed.
     *
     * @param message for the log; nothing personal
     */
    public SchoolDatabaseUnavailable(String message) {
        super(message);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
