package fr.educonnect.authenticators.signin;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.userstorage.ParentAccount;
import fr.educonnect.userstorage.database.KeycloakClock;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Finds out whether somebody typed the right provisional secret of a letter after its time. Checking it takes as long as
 * checking a password, which is not done then; so nothing is learned from the time of a wrong one.
 */
final class ExpiredLetter {

    private ExpiredLetter() {}

    /**
     * Whose letter it is.
     *
     * @param form identifiant and secret as typed
     * @return empty for whatever is no right secret past its time
     */
    static Optional<UserModel> holder(KeycloakSession session, RealmModel realm, MultivaluedMap<String, String> form) {
        String identifiant = form.getFirst("username");
        String typed = form.getFirst("password");
        if (identifiant == null || identifiant.isBlank() || typed == null || typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.users().getUserByUsername(realm, identifiant.strip()))
                .filter(UserModel::isEnabled)
                .filter(user -> ParentAccount.of(session, realm, user)
                        .map(ParentAccount::account)
                        .filter(account -> tooLate(account, typed))
                        .isPresent());
    }

    private static boolean tooLate(Account account, String typed) {
        return account.status() == AccountStatus.CREATED
                && account.provisionalSecret()
                        .filter(secret -> secret.expiredAt(KeycloakClock.UTC.instant()))
                        .filter(secret -> secret.matches(typed))
                        .isPresent();
    }
}
