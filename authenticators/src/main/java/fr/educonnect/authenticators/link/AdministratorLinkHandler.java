package fr.educonnect.authenticators.link;

import java.util.Arrays;
import java.util.stream.Stream;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionToken;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionTokenHandler;
import org.keycloak.events.Errors;

/**
 * Keycloak's link that an administrator has sent (<em>Credential reset</em>), which is over once the user's tokens were refused, such as
 * by a reset of the password (security 9). Keycloak gives it a new time as soon as it is followed: so it is looked at when it is.
 */
public final class AdministratorLinkHandler extends ExecuteActionsActionTokenHandler {

    /** {@inheritDoc} This one, not Keycloak's of the same id. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Predicate<? super ExecuteActionsActionToken>[] getVerifiers(
            ActionTokenContext<ExecuteActionsActionToken> context) {
        Predicate<ExecuteActionsActionToken> newEnough = TokenUtils.checkThat(
                link -> link.getIat() != null && link.getIat() >= notBefore(context, link.getUserId()),
                Errors.EXPIRED_CODE,
                "educonnect.asked-password.link-over");
        return Stream.concat(Stream.of(newEnough), Arrays.stream(super.getVerifiers(context)))
                .toArray(Predicate[]::new);
    }

    private static int notBefore(ActionTokenContext<?> context, String userId) {
        return context.getSession()
                .users()
                .getNotBeforeOfUser(
                        context.getRealm(), context.getSession().users().getUserById(context.getRealm(), userId));
    }
}
