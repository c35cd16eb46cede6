package fr.educonnect.authenticators.profile;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.password.change.ChangeInSession;
import fr.educonnect.authenticators.password.change.PasswordProof;
import fr.educonnect.authenticators.session.ClosedConnections;
import java.util.List;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * A parent changes the own password, with all that has to happen then, or nothing does: every other session, token, link, code
 * and half-finished sign-in ends (security 9, 18), and a notice goes out (19). The parent's own sign-in goes on.
 */
final class OwnPasswordChange {

    private OwnPasswordChange() {}

    /**
     * Changes it.
     *
     * @param action of the parent who proved himself
     * @param password as typed: kept exactly (security 42)
     * @param proof by which the parent proved himself
     * @throws org.keycloak.models.ModelException where a policy refuses the password
     */
    static void make(ActionContext action, String password, PasswordProof proof) {
        action.keycloak().getUser().credentialManager().updateCredential(UserCredentialModel.password(password));
        try {
            follow(action, proof);
        } catch (RuntimeException e) {
            // Keycloak would commit the password and show an error: the sessions of a thief would live on.
            action.session().getTransactionManager().setRollbackOnly();
            throw new IllegalStateException("A change of password was taken back", e);
        }
    }

    private static void follow(ActionContext action, PasswordProof proof) {
        UserModel user = action.keycloak().getUser();
        user.removeRequiredAction(RequiredAction.UPDATE_PASSWORD);
        List<String> ended = ChangeInSession.follow(action, proof);
        action.keycloak()
                .getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(user)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .success();
        ClosedConnections.report(action, ended);
    }
}
