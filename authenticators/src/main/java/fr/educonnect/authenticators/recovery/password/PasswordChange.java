package fr.educonnect.authenticators.recovery.password;

import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.password.change.PasswordChangedNotice;
import fr.educonnect.authenticators.password.change.PasswordProof;
import fr.educonnect.authenticators.password.change.PermitsAfterChange;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.session.AccountSessions;
import fr.educonnect.authenticators.step.Channel;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.userstorage.database.KeycloakClock;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;

/** A password is changed, with all that has to happen then (security 9, 18, 19), or nothing is. */
final class PasswordChange {

    private PasswordChange() {}

    /**
     * Changes it.
     *
     * @param step of the request
     * @param parent whose password
     * @param permit claimed for this change
     * @param password as typed: kept exactly (security 42)
     * @throws org.keycloak.models.ModelException where a policy refuses the password
     */
    static void make(StepContext step, ProvedParent parent, String permit, String password) {
        parent.user().credentialManager().updateCredential(UserCredentialModel.password(password));
        try {
            follow(step, parent, permit);
        } catch (RuntimeException e) {
            // Keycloak would commit the password and show an error: the sessions of a thief would live on.
            step.session().getTransactionManager().setRollbackOnly();
            throw new IllegalStateException("A change of password was taken back", e);
        }
    }

    private static void follow(StepContext step, ProvedParent parent, String permit) {
        UserModel user = parent.user();
        user.removeRequiredAction(RequiredAction.UPDATE_PASSWORD);
        step.session().loginFailures().removeUserLoginFailure(step.realm(), user.getId());
        AccountSessions.end(step.session(), step.realm(), user);
        step.session()
                .getTransactionManager()
                .enlistAfterCompletion(new PermitsAfterChange(
                        step.directory(), parent.account().id(), permit));
        // A link opens in a session of its own, in which nobody chose a channel.
        Channel channel = step.notes().channel().orElse(Channel.MAIL);
        step.queue()
                .afterCommit(new PasswordChangedNotice(
                        Origin.of(step),
                        parent.account(),
                        KeycloakClock.UTC.instant(),
                        PasswordProof.of(channel),
                        SmsCountries.of(step.settings()),
                        SmsBudget.ofNotices(
                                step.settings(),
                                step.directory().subjects().realm(step.realm().getId()))));
        step.flow()
                .getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(user)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .success();
        step.flow()
                .getEvent()
                .clone()
                .user(user)
                .detail(FlowEvents.CHANNEL, channel.parameter())
                .success();
    }
}
