package fr.educonnect.authenticators.signin;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** The execution <em>Parent: access check</em>. */
public final class AccessCheckFactory implements AuthenticatorFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-access-check";

    private static final Authenticator ACCESS_CHECK = new AccessCheck();

    @Override
    public Authenticator create(KeycloakSession session) {
        return ACCESS_CHECK;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Parent: access check";
    }

    @Override
    public String getHelpText() {
        return "Stops a parent whose account is not activated or was regrouped, or who has no child at an open school, with"
                + " a page that says why. Put it after the sign-in, outside its alternatives, so that it also applies to a"
                + " parent who is signed in already. Which schools are open is set in the user federation.";
    }

    @Override
    public String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {
        // No settings of the server.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs no other provider.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
