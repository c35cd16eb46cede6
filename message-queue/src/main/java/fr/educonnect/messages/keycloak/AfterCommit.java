package fr.educonnect.messages.keycloak;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/** Does something once a session's transaction has committed, and nothing where it rolls back. */
final class AfterCommit extends AbstractKeycloakTransaction {

    private final Runnable action;

    private AfterCommit(Runnable action) {
        this.action = action;
    }

    /**
     * Enlists.
     *
     * @param action must not throw: the commit is over
     */
    static void of(KeycloakSession session, Runnable action) {
        session.getTransactionManager().enlistAfterCompletion(new AfterCommit(action));
    }

    @Override
    protected void commitImpl() {
        action.run();
    }

    @Override
    protected void rollbackImpl() {
        // What did not happen is not told to anybody.
    }
}
