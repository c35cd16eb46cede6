package fr.educonnect.authenticators.link;

import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.authenticators.step.StopPage;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.permit.PermitPurpose;
import fr.educonnect.directory.permit.PermitState;
import fr.educonnect.directory.permit.PermitState.Usable;
import fr.educonnect.userstorage.ParentDirectory;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What our links have in common when they are followed: Keycloak has checked the token, the school base says whether its
 * permit can be used, and for whom.
 *
 * @param <T> the token
 */
abstract class LinkHandler<T extends LinkToken> extends AbstractActionTokenHandler<T> {

    private final PermitPurpose purpose;

    /**
     * A handler.
     *
     * @param type of the token
     * @param tokenClass its class
     * @param event type of the event
     * @param purpose of its permit
     */
    LinkHandler(String type, Class<T> tokenClass, EventType event, PermitPurpose purpose) {
        super(type, tokenClass, StepStop.PERMIT_UNKNOWN.message() + ".text", event, FlowEvents.PERMIT_REFUSED);
        this.purpose = purpose;
    }

    /** {@inheritDoc} Looking uses nothing up, so that scanners may look (security 13); the school base counts uses. */
    @Override
    public boolean canUseTokenRepeatedly(T token, ActionTokenContext<T> context) {
        return true;
    }

    @Override
    public final Response handleToken(T token, ActionTokenContext<T> context) {
        // Keycloak keeps the link in the session, for a menu of languages that we have not: no cache holds it (security
        // 28).
        context.getAuthenticationSession().removeAuthNote(Constants.KEY);
        ParentDirectory directory = ParentDirectory.of(context.getSession(), context.getRealm());
        PermitState state = directory.recovery(store -> store.permits().look(purpose, token.permit()));
        Optional<Account> account =
                state instanceof Usable usable ? holder(directory, usable, token.getUserId()) : Optional.empty();
        return account.isPresent() ? follow(token, context, directory, account.get()) : refuse(context, refusal(state));
    }

    /** The page for a permit that cannot be used. */
    StepStop refusal(PermitState state) {
        return PermitStops.of(state);
    }

    /** Goes on with a permit that can be used. */
    abstract Response follow(T token, ActionTokenContext<T> context, ParentDirectory directory, Account account);

    /** Says why the link does not work; the session that Keycloak opened for it is that of a stranger again. */
    final Response refuse(ActionTokenContext<T> context, StepStop stop) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        context.getEvent().detail("reason", stop.name()).error(FlowEvents.PERMIT_REFUSED);
        AuthenticationProcessor.resetFlow(session, LoginActionsService.RESET_CREDENTIALS_PATH);
        LoginFormsProvider form =
                context.getSession().getProvider(LoginFormsProvider.class).setAuthenticationSession(session);
        return StopPage.prepare(form, Goal.PASSWORD, stop)
                .setStatus(Response.Status.BAD_REQUEST)
                .createForm(StopPage.TEMPLATE);
    }

    /** The account, where it is the token's and still has the address that the link was sent to. */
    private static Optional<Account> holder(ParentDirectory directory, Usable usable, String userId) {
        return directory
                .accountOf(userId)
                .filter(account -> account.id() == usable.accountId())
                .filter(account -> account.email()
                        .map(directory.subjects()::address)
                        .filter(usable.boundTo()::equals)
                        .isPresent());
    }
}
