package fr.educonnect.authenticators.password.change;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.recovery.password.SignInStamp;
import fr.educonnect.authenticators.session.AccountSessions;
import fr.educonnect.userstorage.database.KeycloakClock;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** What follows a change of the password by a parent whose sign-in goes on (security 9, 18, 19). */
public final class ChangeInSession {

    private ChangeInSession() {}

    /**
     * Ends every other session, token, link, code and half-finished sign-in, lifts a lock, and tells the parent.
     *
     * @param action in which the parent changed it, with the account
     * @param proof by which the parent proved himself
     * @return ids of the sessions that ended
     */
    public static List<String> follow(ActionContext action, PasswordProof proof) {
        UserModel user = action.keycloak().getUser();
        action.session().loginFailures().removeUserLoginFailure(action.realm(), user.getId());
        String present = action.presentSessionId();
        List<String> ended = AccountSessions.endAllBut(action.session(), action.realm(), user, present);
        // After "not before" was set, and before any event: an older stamp would end this sign-in with the others.
        SignInStamp.put(action.keycloak().getAuthenticationSession());
        // Who leaves this page by another way than its button is signed in by the session from before.
        Optional.ofNullable(action.session().sessions().getUserSession(action.realm(), present))
                .ifPresent(kept -> {
                    SignInStamp.put(kept);
                    AccountSessions.renewCookie(action.session(), action.realm(), user, kept);
                });
        action.session()
                .getTransactionManager()
                .enlistAfterCompletion(new PermitsAfterChange(
                        action.directory(), action.account().id(), null));
        action.queue()
                .afterCommit(new PasswordChangedNotice(
                        action.origin(),
                        action.account(),
                        KeycloakClock.UTC.instant(),
                        proof,
                        SmsCountries.of(action.settings()),
                        SmsBudget.ofNotices(
                                action.settings(),
                                action.directory()
                                        .subjects()
                                        .realm(action.realm().getId()))));
        return ended;
    }
}
