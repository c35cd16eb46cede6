package fr.educonnect.authenticators.recovery.channel;

import fr.educonnect.authenticators.step.StepNotes;
import fr.educonnect.authenticators.step.StepSettings;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Whether a sub-flow is the one for what was lost and for the way that the parent chose. */
final class RecoveryCondition implements ConditionalAuthenticator {

    static final String GOAL = "goal";
    static final String CHANNEL = "channel";

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        StepNotes notes = new StepNotes(context.getAuthenticationSession());
        StepSettings settings = StepSettings.of(context.getAuthenticatorConfig());
        // Whoever came by a link has proved himself already.
        return notes.permit().isEmpty()
                && notes.goal().parameter().equals(settings.text(GOAL, ""))
                && notes.channel()
                        .filter(channel -> channel.parameter().equals(settings.text(CHANNEL, "")))
                        .isPresent();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        // Shows no page.
    }

    @Override
    public boolean requiresUser() {
        return false;
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
