package fr.educonnect.authenticators.signin;

import fr.educonnect.authenticators.action.ParentActionFactory;
import java.util.Locale;
import org.keycloak.authentication.RequiredActionContext.KcActionStatus;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a téléservice may have a parent do at the sign-in ({@code kc_action}): our actions, and none of Keycloak's.
 *
 * <p>The parameter stands in an address that anybody can change. Keycloak's <em>update password</em> asks for no old password and
 * tells nobody; its <em>verify email</em> knows no limit of ours (ADR 15). What an administrator asks of a user stays.
 */
final class RequestedAction {

    private RequestedAction() {}

    /** Drops any other action; the téléservice reads {@code kc_action_status=error}, as for one that does not exist. */
    static void onlyOurs(KeycloakSession session, AuthenticationSessionModel signIn) {
        String requested = signIn.getClientNote(Constants.KC_ACTION);
        if (requested != null && !isOurs(session, requested)) {
            signIn.removeClientNote(Constants.KC_ACTION);
            signIn.setClientNote(
                    Constants.KC_ACTION_STATUS, KcActionStatus.ERROR.name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Opens an own page after the sign-in at hand, where the help page leads to it (flows §9) and the téléservice asked for nothing else.
     *
     * @param goal what the link names; null or anything else opens nothing
     */
    static void fromHelp(KeycloakSession session, AuthenticationSessionModel signIn, String goal) {
        if (goal != null && signIn.getClientNote(Constants.KC_ACTION) == null && isOurs(session, goal)) {
            signIn.setClientNote(Constants.KC_ACTION, goal);
        }
    }

    private static boolean isOurs(KeycloakSession session, String action) {
        return session.getKeycloakSessionFactory().getProviderFactory(RequiredActionProvider.class, action)
                instanceof ParentActionFactory;
    }
}
