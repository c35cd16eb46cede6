package fr.educonnect.authenticators.password;

import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.PasswordPolicyProvider;

/** The password policy <em>Not Common</em>. Its list is read when a password is first checked, and kept. */
public final class NotCommonPolicyProviderFactory extends SwitchPolicyFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnectNotCommon";

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new NotCommonPolicyProvider(Shipped.PASSWORDS);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayName() {
        return "Not Common";
    }

    /** Loaded by the class loader at first use, once. */
    private static final class Shipped {
        private static final CommonPasswords PASSWORDS = CommonPasswords.shipped();
    }
}
