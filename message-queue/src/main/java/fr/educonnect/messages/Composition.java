package fr.educonnect.messages;

import org.keycloak.models.KeycloakSession;

/**
 * Composes messages on a worker thread, in a session and transaction of its own. What it gives to its {@link Outgoing} leaves
 * after that transaction's commit: no link or code reaches a parent before it is valid.
 *
 * <p>Run at most once. When it throws, its transaction rolls back, nothing leaves, and the failure is counted and logged.
 */
public interface Composition {

    /**
     * What is composed, for metrics and logs.
     *
     * @return one of few names, such as {@code lost-password-mail}; nothing of a person
     */
    String name();

    /**
     * Composes.
     *
     * @param session its own; no request, no realm: the composition sets the realm in the session's context
     * @param outgoing takes the messages
     */
    void compose(KeycloakSession session, Outgoing outgoing);
}
