package fr.educonnect.authenticators.password;

import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.PasswordPolicyProvider;

/** The password policy <em>Not Names Of The Family</em>. */
public final class NotNamesPolicyProviderFactory extends SwitchPolicyFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnectNotNames";

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new NotNamesPolicyProvider(session);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayName() {
        return "Not Names Of The Family";
    }
}
