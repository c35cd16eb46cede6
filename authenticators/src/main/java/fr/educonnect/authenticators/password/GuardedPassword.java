package fr.educonnect.authenticators.password;

import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * A password that is asked for outside the sign-in, under the sign-in's protection: wrong ones count for Keycloak's brute-force
 * protection of their account, and an unknown, locked or disabled account answers like a wrong password, after as long a time.
 */
public final class GuardedPassword {

    private GuardedPassword() {}

    /**
     * Whether somebody knows the password, or the provisional secret of an account that was never activated.
     *
     * @param session of the request
     * @param realm of the user
     * @param user whose; null for an unknown one
     * @param typed what was typed
     * @return false also for the right password of an account that is locked or disabled
     */
    public static boolean right(KeycloakSession session, RealmModel realm, UserModel user, String typed) {
        if (user == null || locked(session, realm, user)) {
            HashedAnyway.ofNobody(session, realm);
            return false;
        }
        HashedAnyway.unlessCompared(session, realm, user);
        if (user.credentialManager().isValid(UserCredentialModel.password(typed))) {
            return user.isEnabled();
        }
        if (realm.isBruteForceProtected()) {
            protector(session)
                    .failedLogin(
                            realm,
                            user,
                            session.getContext().getConnection(),
                            session.getContext().getUri(),
                            Set.of(PasswordCredentialModel.TYPE));
        }
        return false;
    }

    private static boolean locked(KeycloakSession session, RealmModel realm, UserModel user) {
        return realm.isBruteForceProtected()
                && (protector(session).isPermanentlyLockedOut(session, realm, user)
                        || protector(session).isTemporarilyDisabled(session, realm, user));
    }

    private static BruteForceProtector protector(KeycloakSession session) {
        return session.getProvider(BruteForceProtector.class);
    }
}
