package fr.educonnect.authenticators.password.asked;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.outage.OutagePage;
import fr.educonnect.authenticators.password.change.ChangeInSession;
import fr.educonnect.authenticators.password.change.PasswordProof;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.recovery.password.SignInStamp;
import fr.educonnect.authenticators.session.ClosedConnections;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.userstorage.ParentDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.storage.StorageUnavailableException;

/**
 * Keycloak's <em>Update Password</em>, which an administrator asks of a user and which Keycloak asks for itself when a password
 * expires. For a parent everything that follows any change of a password follows this one too: other sessions end, and a notice
 * goes out (security 18, 19). For everybody else it is Keycloak's.
 */
public final class AskedPassword extends UpdatePassword {

    private static final String OTHERS_END = "otherSessionsEnd";

    /** {@inheritDoc} This one, not Keycloak's of the same id. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        List<ProviderConfigProperty> all = new ArrayList<>(super.getConfigMetadata());
        all.add(SmsBudget.SETTING.property());
        all.add(SmsCountries.SETTING);
        return List.copyOf(all);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        guarded(context, parent -> super.requiredActionChallenge(context));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        guarded(context, parent -> {
            super.processAction(context);
            if (parent.isPresent() && context.getStatus() == RequiredActionContext.Status.SUCCESS) {
                follow(parent.get());
            }
        });
    }

    private interface Work {
        void run(Optional<ActionContext> parent);
    }

    /** The account is read first: a password that nobody could be told of is not changed. */
    private static void guarded(RequiredActionContext context, Work work) {
        ActionContext action = new ActionContext(context);
        try {
            Optional<ActionContext> parent = account(context).map(action::of);
            context.getSession().getProvider(LoginFormsProvider.class).setAttribute(OTHERS_END, parent.isPresent());
            work.run(parent);
        } catch (StorageUnavailableException e) {
            OutagePage.show(context, action.url());
        }
    }

    private static Optional<Account> account(RequiredActionContext context) {
        return ParentDirectory.in(context.getSession(), context.getRealm())
                .flatMap(directory -> directory.accountOf(context.getUser().getId()))
                .filter(account -> account.status() == AccountStatus.ACTIVE);
    }

    private static void follow(ActionContext action) {
        if (SignInStamp.outdated(
                action.session(),
                action.realm(),
                action.keycloak().getUser(),
                action.keycloak().getAuthenticationSession())) {
            // HalfFinishedSignIns takes the change back: a stamp of now would make this sign-in the parent's again.
            return;
        }
        try {
            ClosedConnections.report(action, ChangeInSession.follow(action, PasswordProof.SIGN_IN));
        } catch (RuntimeException e) {
            // Keycloak would commit the password and show an error: the sessions of a thief would live on.
            action.session().getTransactionManager().setRollbackOnly();
            throw new IllegalStateException("A change of password was taken back", e);
        }
    }
}
