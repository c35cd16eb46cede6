package fr.educonnect.authenticators.activation.letter;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.userstorage.ParentAccount;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageUnavailableException;

/** Whether the user is a parent whose account is not activated: only the secret of a letter opens such an account. */
final class LetterCondition implements ConditionalAuthenticator {

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        try {
            return ParentAccount.of(context.getSession(), context.getRealm(), context.getUser())
                    .filter(parent -> parent.account().status() == AccountStatus.CREATED)
                    .isPresent();
        } catch (StorageUnavailableException e) {
            // The access check, which follows, shows the page of an outage.
            return false;
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        // Shows no page.
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // There is nothing that a parent could set up.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
