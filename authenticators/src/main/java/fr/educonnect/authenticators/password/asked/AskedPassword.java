package fr.educonnect.authenticators.password.asked;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.outage.OutagePage;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.profile.PasswordForm;
import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.userstorage.ParentAccount;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.storage.StorageUnavailableException;

/**
 * Keycloak's <em>Update Password</em>, which an administrator asks of a user and which Keycloak asks for itself when a password
 * expires. A parent has our page instead, and everything follows that follows any change of a password: other sessions end, and a
 * notice goes out (security 18, 19). At a browser that is only still signed in, the old password is asked for, too; what began
 * before the last change is refused. For everybody else it is Keycloak's.
 */
public final class AskedPassword extends UpdatePassword {

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
        PasswordForm.SETTINGS.forEach(number -> all.add(number.property()));
        all.add(SmsCountries.SETTING);
        return List.copyOf(all);
    }

    @Override
    public void validateConfig(KeycloakSession session, RealmModel realm, RequiredActionConfigModel config) {
        super.validateConfig(session, realm, config);
        NumberSetting.requireUsable(PasswordForm.SETTINGS, getId(), config);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        serve(context, PasswordForm::show, super::requiredActionChallenge);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        serve(
                context,
                form -> {
                    if (form.submit()) {
                        context.success();
                    }
                },
                super::processAction);
    }

    private static void serve(
            RequiredActionContext context, Consumer<PasswordForm> parents, Consumer<RequiredActionContext> others) {
        ActionContext action = new ActionContext(context);
        try {
            if (ParentAccount.of(context.getSession(), context.getRealm(), context.getUser())
                    .isEmpty()) {
                others.accept(context);
                return;
            }
            Entrance entrance = Entrance.of(context.getAuthenticationSession());
            Optional<Account> account = action.directory()
                    .accountOf(context.getUser().getId())
                    .filter(one -> one.status() == AccountStatus.ACTIVE);
            if (account.isEmpty() || entrance.overtaken(context)) {
                refuse(context, entrance);
            } else {
                parents.accept(
                        PasswordForm.asked(action.of(account.get()), entrance.proof(), entrance == Entrance.COOKIE));
            }
        } catch (StorageUnavailableException e) {
            OutagePage.show(context, action.url());
        }
    }

    private static void refuse(RequiredActionContext context, Entrance entrance) {
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(context.getUser())
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .error(Errors.EXPIRED_CODE);
        context.challenge(context.getSession()
                .getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(context.getAuthenticationSession())
                .setError(
                        entrance == Entrance.LINK
                                ? "educonnect.asked-password.link-over"
                                : "educonnect.asked-password.sign-in-over")
                .createErrorPage(Response.Status.BAD_REQUEST));
    }
}
