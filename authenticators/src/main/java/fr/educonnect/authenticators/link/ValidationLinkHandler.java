package fr.educonnect.authenticators.link;

import fr.educonnect.authenticators.step.StepNotes;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.permit.IssuedPermit;
import fr.educonnect.directory.permit.PermitPurpose;
import fr.educonnect.directory.permit.PermitState;
import fr.educonnect.directory.permit.PermitState.Ended;
import fr.educonnect.userstorage.ParentDirectory;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Follows the link that validates a mail address (flows §4): first a page that asks for a click, so that a scanner which
 * fetches the link validates nothing (security 13); after the click the address is noted as validated, and a reset that waits
 * for it in this very browser goes on.
 */
public final class ValidationLinkHandler extends LinkHandler<ValidationLinkToken> {

    private static final String CONFIRM_PAGE = "educonnect-address-confirm.ftl";
    private static final String DONE_PAGE = "educonnect-address-validated.ftl";

    /** Long enough to choose a password, as after a link; the session itself ends with Keycloak's login time-out. */
    private static final Duration PASSWORD_VALIDITY = Duration.ofMinutes(30);

    /** For Keycloak. */
    public ValidationLinkHandler() {
        super(
                ValidationLinkToken.TYPE,
                ValidationLinkToken.class,
                EventType.VERIFY_EMAIL,
                PermitPurpose.MAIL_VALIDATION);
    }

    @Override
    Response follow(
            ValidationLinkToken token,
            ActionTokenContext<ValidationLinkToken> context,
            ParentDirectory directory,
            Account account) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        String sessionId =
                AuthenticationSessionCompoundId.fromAuthSession(session).getEncodedId();
        if (!token.confirmedIn(sessionId)) {
            return confirmPage(token, context, session, sessionId);
        }
        // The address first, the permit after it: a crash between the two leaves a link that can be followed again.
        UserModel user = session.getAuthenticatedUser();
        user.setEmailVerified(true);
        if (!directory.recovery(store -> store.permits().use(PermitPurpose.MAIL_VALIDATION, token.permit()))) {
            return refuse(context, StepStop.ADDRESS_VALIDATED);
        }
        context.getEvent().clone().success();
        return resetWaits(session, account) ? goOn(context, directory, account) : donePage(context, session, account);
    }

    /** {@inheritDoc} Whoever clicks twice has nothing more to do. */
    @Override
    StepStop refusal(PermitState state) {
        return state instanceof Ended ended && ended.reason() == PermitState.EndReason.USED
                ? StepStop.ADDRESS_VALIDATED
                : super.refusal(state);
    }

    private static Response confirmPage(
            ValidationLinkToken token,
            ActionTokenContext<ValidationLinkToken> context,
            AuthenticationSessionModel session,
            String sessionId) {
        token.confirmIn(sessionId);
        String key =
                ActionLink.signed(context.getSession(), context.getUriInfo().getBaseUri(), token);
        return form(context, session)
                .setAttribute(
                        "confirm",
                        Map.of(
                                "action",
                                LoginActionsService.actionTokenProcessor(context.getUriInfo())
                                        .build(context.getRealm().getName())
                                        .toString(),
                                "parameters",
                                Map.of(
                                        Constants.KEY,
                                        key,
                                        Constants.CLIENT_ID,
                                        session.getClient().getClientId(),
                                        Constants.TAB_ID,
                                        session.getTabId())))
                .createForm(CONFIRM_PAGE);
    }

    /** Whether the parent began the reset in this browser, with this account's identifiant and address (security 16). */
    private static boolean resetWaits(AuthenticationSessionModel session, Account account) {
        return account.status() == AccountStatus.ACTIVE
                && new StepNotes(session).awaitedAccount().equals(OptionalLong.of(account.id()));
    }

    private static Response goOn(
            ActionTokenContext<ValidationLinkToken> context, ParentDirectory directory, Account account) {
        IssuedPermit permit = directory.recovery(store -> store.permits()
                .issue(
                        PermitPurpose.NEW_PASSWORD,
                        account.id(),
                        directory.subjects().address(account.email().orElseThrow()),
                        PASSWORD_VALIDITY));
        AuthenticationSessionModel session = context.getAuthenticationSession();
        AuthenticationProcessor.resetFlow(session, LoginActionsService.RESET_CREDENTIALS_PATH);
        new StepNotes(session).permit(permit.secret());
        context.getEvent().event(EventType.RESET_PASSWORD);
        return ResetFlow.enter(context);
    }

    private static Response donePage(
            ActionTokenContext<ValidationLinkToken> context, AuthenticationSessionModel session, Account account) {
        Response page = form(context, session)
                .setAttribute("activated", account.status() == AccountStatus.ACTIVE)
                .createForm(DONE_PAGE);
        AuthenticationProcessor.resetFlow(session, LoginActionsService.AUTHENTICATE_PATH);
        return page;
    }

    private static LoginFormsProvider form(
            ActionTokenContext<ValidationLinkToken> context, AuthenticationSessionModel session) {
        return context.getSession().getProvider(LoginFormsProvider.class).setAuthenticationSession(session);
    }
}
