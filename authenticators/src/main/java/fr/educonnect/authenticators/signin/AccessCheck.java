package fr.educonnect.authenticators.signin;

import fr.educonnect.authenticators.activation.letter.LetterSignIn;
import fr.educonnect.authenticators.outage.OutagePage;
import fr.educonnect.authenticators.recovery.password.SignInStamp;
import fr.educonnect.authenticators.signin.SignInDecision.Reason;
import fr.educonnect.userstorage.ParentAccount;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageUnavailableException;

/**
 * Lets a parent on to the téléservice only with an activated account and a child at an open school (flows §1, §8).
 *
 * <p>Stands after the sign-in itself, with cookie or password, so its answers are seen only by who proved to be the parent.
 * A letter's secret is no such proof once somebody has activated the account. Users who are not parents pass.
 */
final class AccessCheck implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        SignInStamp.putIfAbsent(context.getAuthenticationSession());
        SignInDecision decision;
        try {
            decision = ParentAccount.of(context.getSession(), context.getRealm(), context.getUser())
                    .map(parent -> decide(context, parent))
                    .orElseGet(SignInDecision.Granted::new);
        } catch (StorageUnavailableException e) {
            OutagePage.show(context);
            return;
        }
        if (decision instanceof SignInDecision.Refused refused) {
            SignInStoppedPage.show(context, refused);
        } else {
            context.success();
        }
    }

    private static SignInDecision decide(AuthenticationFlowContext context, ParentAccount parent) {
        RequestedAction.onlyOurs(context.getSession(), context.getAuthenticationSession());
        return LetterSignIn.overtaken(context.getAuthenticationSession(), parent.account())
                ? new SignInDecision.Refused(Reason.ACTIVATED_MEANWHILE, Optional.empty())
                : SignInDecision.of(parent.account(), parent.rollout(), parent.today());
    }

    /** Nothing is posted to the page; a reload looks again, and goes on once nothing stands in the way. */
    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
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
