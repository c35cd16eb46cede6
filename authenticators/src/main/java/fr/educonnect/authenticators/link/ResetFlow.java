package fr.educonnect.authenticators.link;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.services.resources.LoginActionsService;

/** Enters the realm's reset flow from a link. */
final class ResetFlow {

    private ResetFlow() {}

    /**
     * Runs the flow in the link's session, from its first step. Without the user that Keycloak put into the session: the
     * password page takes the account from the permit, and a flow without a user can never end in a sign-in (security 17).
     */
    static Response enter(ActionTokenContext<?> context) {
        context.getAuthenticationSession().setAuthenticatedUser(null);
        return context.processFlow(
                false,
                LoginActionsService.RESET_CREDENTIALS_PATH,
                context.getRealm().getResetCredentialsFlow(),
                null,
                new AuthenticationProcessor());
    }
}
