package fr.educonnect.messages.keycloak;

import jakarta.enterprise.context.ContextNotActiveException;
import org.keycloak.models.KeycloakSession;

/** Recognises the request with which an administrator tests the mail settings. Keycloak tells its sender in no other way. */
final class ConnectionTest {

    /** Last part of {@code POST /admin/realms/<realm>/testSMTPConnection}. */
    private static final String PATH_END = "/testSMTPConnection";

    private ConnectionTest() {}

    /** Whether the session's request is such a test; not in sessions without a request. */
    static boolean isAskedFor(KeycloakSession session) {
        try {
            return session.getContext().getHttpRequest().getUri().getPath().endsWith(PATH_END);
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
