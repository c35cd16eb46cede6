package fr.educonnect.authenticators.password;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.userstorage.ParentAccount;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Hashes something where what was typed is compared with nothing: an answer that comes at once would tell an unknown, locked or
 * half-opened account from one with a password (security 1, 5).
 */
public final class HashedAnyway {

    /** As long as what parents type; Keycloak's own sign-in does the same for an unknown user. */
    private static final String NOBODYS = "SlightlyLongerDummyPassword";

    private HashedAnyway() {}

    /** For whoever is not asked for a password at all. */
    public static void ofNobody(KeycloakSession session, RealmModel realm) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        PasswordHashProvider hashing = policy.getHashAlgorithm() == null
                ? session.getProvider(PasswordHashProvider.class)
                : session.getProvider(PasswordHashProvider.class, policy.getHashAlgorithm());
        hashing.encodedCredential(NOBODYS, policy.getHashIterations());
    }

    /** For a user who has neither a password nor a letter, such as one whose activation opened the account and went no further. */
    public static void unlessCompared(KeycloakSession session, RealmModel realm, UserModel user) {
        if (!hasPassword(user) && !hasLetter(session, realm, user)) {
            ofNobody(session, realm);
        }
    }

    private static boolean hasPassword(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findAny()
                .isPresent();
    }

    private static boolean hasLetter(KeycloakSession session, RealmModel realm, UserModel user) {
        return ParentAccount.of(session, realm, user)
                .map(ParentAccount::account)
                .filter(account -> account.status() != AccountStatus.ACTIVE)
                .flatMap(Account::provisionalSecret)
                .isPresent();
    }
}
