package fr.educonnect.authenticators.action;

import fr.educonnect.authenticators.outage.OutagePage;
import fr.educonnect.authenticators.recovery.password.SignInStamp;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.storage.StorageUnavailableException;

/**
 * A page of the parent's own account that any téléservice may ask for ({@code kc_action}). Keycloak asks for the password again
 * where the sign-in is older than the action's maximum age, accepts what is sent only from the very browser and page, and leads
 * back (security 36). Somebody who is no parent is led back at once, as is
 * a sign-in from before the last change of the password (security 18).
 */
public abstract class ParentAction implements RequiredActionProvider {

    @Override
    public final InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** {@inheritDoc} Only a téléservice asks for it. */
    @Override
    public final void evaluateTriggers(RequiredActionContext context) {
        // Never by itself.
    }

    @Override
    public final void requiredActionChallenge(RequiredActionContext context) {
        guarded(context, this::show);
    }

    @Override
    public final void processAction(RequiredActionContext context) {
        guarded(context, this::submit);
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    /** Shows the page that the address asks for; a reload comes here too, so it changes nothing (security 36: no GET). */
    protected abstract void show(ActionContext action);

    /** Does what a button of a page asks for. */
    protected abstract void submit(ActionContext action);

    private interface Work {
        void run(ActionContext action);
    }

    private static void guarded(RequiredActionContext context, Work work) {
        ActionContext action = new ActionContext(context);
        try {
            if (SignInStamp.outdated(
                    context.getSession(), context.getRealm(), context.getUser(), context.getAuthenticationSession())) {
                // Begun with a password that is not the account's any more: at its end HalfFinishedSignIns refuses it.
                leave(context);
                return;
            }
            Optional<Account> account = action.directory()
                    .accountOf(context.getUser().getId())
                    .filter(one -> one.status() == AccountStatus.ACTIVE);
            if (account.isPresent()) {
                work.run(action.of(account.get()));
            } else {
                leave(context);
            }
        } catch (StorageUnavailableException e) {
            OutagePage.show(context, action.url());
        }
    }

    /** Nobody but an activated parent has these pages; what is asked of a closed account leads back too. */
    private static void leave(RequiredActionContext context) {
        if (context.getHttpRequest().getHttpMethod().equals("POST")) {
            context.cancel();
        } else {
            context.ignore();
        }
    }
}
