package fr.educonnect.authenticators.password;

import fr.educonnect.userstorage.ParentAccount;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/**
 * Refuses a password that contains the identifiant, a name of the user or, for a parent, a name of a child: of every child
 * that a school ever linked, whether téléservices see it or not.
 */
final class NotNamesPolicyProvider implements PasswordPolicyProvider {

    private static final PolicyError REFUSED = new PolicyError("educonnect.password.error.names");

    private final KeycloakSession session;

    NotNamesPolicyProvider(KeycloakSession session) {
        this.session = session;
    }

    /** @throws org.keycloak.storage.StorageUnavailableException when the school base is needed and does not answer */
    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        List<String> names = new ArrayList<>();
        names.add(user.getFirstName());
        names.add(user.getLastName());
        ParentAccount.of(session, realm, user)
                .map(ParentAccount::account)
                .map(FamilyNames::of)
                .ifPresent(names::addAll);
        return answer(new PersonalNames(user.getUsername(), names), password);
    }

    @Override
    public PolicyError validate(String username, String password) {
        return answer(new PersonalNames(username, List.of()), password);
    }

    private static PolicyError answer(PersonalNames names, String password) {
        return names.areIn(password) ? REFUSED : null;
    }

    @Override
    public Object parseConfig(String value) {
        return null;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
