package fr.educonnect.authenticators.link;

import fr.educonnect.authenticators.step.StepNotes;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.permit.PermitPurpose;
import fr.educonnect.userstorage.ParentDirectory;
import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.events.EventType;

/** Follows the link to a new password: into the reset flow, whose steps let the holder of a permit pass to the password page. */
public final class ResetLinkHandler extends LinkHandler<ResetLinkToken> {

    /** For Keycloak. */
    public ResetLinkHandler() {
        super(ResetLinkToken.TYPE, ResetLinkToken.class, EventType.RESET_PASSWORD, PermitPurpose.NEW_PASSWORD);
    }

    @Override
    Response follow(
            ResetLinkToken token,
            ActionTokenContext<ResetLinkToken> context,
            ParentDirectory directory,
            Account account) {
        context.getEvent().clone().event(EventType.EXECUTE_ACTION_TOKEN).success();
        new StepNotes(context.getAuthenticationSession()).permit(token.permit());
        return ResetFlow.enter(context);
    }
}
