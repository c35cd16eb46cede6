package fr.educonnect.sms.keycloak;

import fr.educonnect.sms.SecretSetting;
import fr.educonnect.sms.SecretSource;
import fr.educonnect.sms.SecretUnavailableException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.vault.VaultStringSecret;

/**
 * Secrets from Keycloak's vault. The vault reads in the name of a realm, and gateways belong to none, so the configuration
 * names one. A session of its own for each reading: gateways also connect when no request is there.
 */
final class VaultSecrets implements SecretSource {

    private static final String EXPRESSION = "${vault.";

    private final String realmName;
    private volatile KeycloakSessionFactory sessions;

    VaultSecrets(String realmName) {
        this.realmName = realmName;
    }

    /** The server is up. */
    void use(KeycloakSessionFactory factory) {
        sessions = factory;
    }

    @Override
    public String read(SecretSetting setting) {
        if (!setting.configured().startsWith(EXPRESSION)) {
            return setting.configured();
        }
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> read(session, setting));
    }

    private String read(KeycloakSession session, SecretSetting setting) {
        RealmModel realm = session.realms().getRealmByName(realmName);
        if (realm == null) {
            throw new SecretUnavailableException("vault-realm names " + realmName + ", which is no realm.");
        }
        session.getContext().setRealm(realm);
        try (VaultStringSecret secret = session.vault().getStringSecret(setting.configured())) {
            return secret.get()
                    .filter(value -> !value.isEmpty())
                    .orElseThrow(() -> new SecretUnavailableException("the vault has nothing for "
                            + setting.configured() + " in the name of realm " + realmName + "."));
        }
    }
}
