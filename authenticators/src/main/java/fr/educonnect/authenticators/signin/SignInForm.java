package fr.educonnect.authenticators.signin;

import fr.educonnect.authenticators.activation.letter.LetterSignIn;
import fr.educonnect.authenticators.outage.OutagePage;
import fr.educonnect.authenticators.password.HashedAnyway;
import fr.educonnect.authenticators.recovery.password.SignInStamp;
import fr.educonnect.authenticators.signin.SignInDecision.Reason;
import fr.educonnect.authenticators.signin.SignInDecision.Refused;
import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.userstorage.ParentAccount;
import fr.educonnect.userstorage.outage.SchoolDatabaseOutage;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.storage.StorageUnavailableException;

/**
 * Keycloak's form for identifiant and password, which tells an outage of the school base from a wrong identifiant.
 *
 * <p>Keycloak 26.7 looks over a user storage that fails ({@code UserStorageManager.tryResolveFederatedUser}): its own form
 * would tell the parent that the identifiant is wrong.
 */
final class SignInForm extends UsernamePasswordForm {

    SignInForm(KeycloakSession session) {
        super(session);
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        RequestedAction.fromHelp(
                context.getSession(),
                context.getAuthenticationSession(),
                context.getUriInfo().getQueryParameters().getFirst(Goal.PARAMETER));
        super.authenticate(context);
    }

    /** A parent whom the cache holds only in part may need the base between the identifiant and the password. */
    @Override
    public void action(AuthenticationFlowContext context) {
        try {
            super.action(context);
        } catch (StorageUnavailableException e) {
            OutagePage.show(context);
        }
    }

    /**
     * {@inheritDoc} Who has the right secret of a letter, too late, is told so and what to do (flows §5). The moment at which the password was right is what a later reset of it is compared with.
     */
    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        Optional<UserModel> late = ExpiredLetter.holder(context.getSession(), context.getRealm(), form);
        if (late.isPresent()) {
            context.getEvent().user(late.get());
            SignInStoppedPage.show(context, new Refused(Reason.LETTER_EXPIRED, Optional.empty()));
            return false;
        }
        boolean right = super.validateForm(context, form);
        if (right) {
            AuthenticationSessionModel signIn = context.getAuthenticationSession();
            SignInStamp.put(signIn);
            ParentAccount.of(context.getSession(), context.getRealm(), context.getUser())
                    .ifPresent(parent -> LetterSignIn.note(signIn, parent.account()));
        }
        return right;
    }

    /** {@inheritDoc} Keycloak hashes something for an unknown identifiant; so it takes as long where a known one has no password. */
    @Override
    public boolean validatePassword(
            AuthenticationFlowContext context, UserModel user, MultivaluedMap<String, String> form, boolean clearUser) {
        String typed = form.getFirst(CredentialRepresentation.PASSWORD);
        if (typed == null || typed.isEmpty()) {
            HashedAnyway.ofNobody(context.getSession(), context.getRealm());
        } else {
            HashedAnyway.unlessCompared(context.getSession(), context.getRealm(), user);
        }
        return super.validatePassword(context, user, form, clearUser);
    }

    /** {@inheritDoc} Nor does a locked one answer sooner. */
    @Override
    protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
        boolean locked = super.isDisabledByBruteForce(context, user);
        if (locked) {
            HashedAnyway.ofNobody(context.getSession(), context.getRealm());
        }
        return locked;
    }

    @Override
    public void testInvalidUser(AuthenticationFlowContext context, UserModel user) {
        if (user == null && SchoolDatabaseOutage.noted(context.getSession())) {
            OutagePage.show(context);
        } else {
            super.testInvalidUser(context, user);
        }
    }
}
