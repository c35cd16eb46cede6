package fr.educonnect.authenticators.step;

import fr.educonnect.authenticators.outage.OutagePage;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageUnavailableException;

/**
 * One page of a recovery: shown, then sent back by the parent.
 *
 * <p>What all of them share: a link that names a goal starts afresh, wherever the parent stood; the link <em>Réessayer</em>
 * too; and while the school base does not answer, nothing goes on (security 50).
 */
public abstract class ParentStep implements Authenticator {

    @Override
    public final void authenticate(AuthenticationFlowContext context) {
        StepContext step = new StepContext(context);
        guarded(context, () -> {
            if (step.startsAfresh()) {
                step.beginAfresh();
            } else if (step.stop().isPresent()) {
                step.stop(step.stop().get());
            } else {
                show(step);
            }
        });
    }

    @Override
    public final void action(AuthenticationFlowContext context) {
        StepContext step = new StepContext(context);
        guarded(context, () -> {
            if (step.asksFor(StepContext.RETRY)) {
                step.startAgain();
            } else if (step.stop().isPresent()) {
                step.stop(step.stop().get());
            } else {
                submit(step);
            }
        });
    }

    /** Shows the page, or goes on where there is nothing to show. A reload comes here: it must not act twice. */
    protected abstract void show(StepContext step);

    /** Takes what the parent sent. */
    protected abstract void submit(StepContext step);

    @Override
    public boolean requiresUser() {
        return false;
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

    private static void guarded(AuthenticationFlowContext context, Runnable work) {
        try {
            work.run();
        } catch (StorageUnavailableException e) {
            OutagePage.show(context);
        }
    }
}
