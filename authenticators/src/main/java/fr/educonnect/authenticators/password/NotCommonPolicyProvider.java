package fr.educonnect.authenticators.password;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Refuses a common password. */
final class NotCommonPolicyProvider implements PasswordPolicyProvider {

    private static final PolicyError REFUSED = new PolicyError("educonnect.password.error.common");

    private final CommonPasswords common;

    NotCommonPolicyProvider(CommonPasswords common) {
        this.common = common;
    }

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        return validate(user.getUsername(), password);
    }

    @Override
    public PolicyError validate(String username, String password) {
        return common.contain(password) ? REFUSED : null;
    }

    @Override
    public Object parseConfig(String value) {
        return null;
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
