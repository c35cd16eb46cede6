package fr.educonnect.messages.keycloak;

import fr.educonnect.messages.mail.SmtpPasswords;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.vault.VaultStringSecret;

/**
 * Passwords of mail servers from Keycloak's vault, in the name of the realm whose mail it is. A session of its own for each
 * reading: workers have none. The password is not kept in the queue.
 */
final class VaultPasswords implements SmtpPasswords {

    private static final String EXPRESSION = "${vault.";

    private final KeycloakSessionFactory sessions;

    VaultPasswords(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public String resolve(String configured, String realmId) {
        if (!configured.startsWith(EXPRESSION) || realmId == null) {
            return configured;
        }
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions, session -> read(session, configured, realmId));
    }

    private static String read(KeycloakSession session, String configured, String realmId) {
        session.getContext().setRealm(session.realms().getRealm(realmId));
        try (VaultStringSecret secret = session.vault().getStringSecret(configured)) {
            Optional<String> found = secret.get();
            return found.orElse(configured);
        }
    }
}
