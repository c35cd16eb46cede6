package fr.educonnect.authenticators.signin;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** The execution <em>Parent: identifiant and password</em>. */
public final class SignInFormFactory extends UsernamePasswordFormFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-sign-in-form";

    @Override
    public Authenticator create(KeycloakSession session) {
        return new SignInForm(session);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Parent: identifiant and password";
    }

    @Override
    public String getHelpText() {
        return "Keycloak's username and password form, which shows a page of its own when the school database does not"
                + " answer, instead of \"wrong identifiant\".";
    }
}
