package fr.educonnect.authenticators.activation.password;

import fr.educonnect.authenticators.activation.ActivationNotes;
import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.authenticators.validation.ValidationMail;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.guardian.PhoneNumber;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import fr.educonnect.messages.MaskedAddress;
import io.micrometer.core.instrument.Metrics;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** An account becomes active, with all that has to happen then. */
final class Activation {

    private Activation() {}

    /**
     * Stores the password, then activates the account.
     *
     * <p>They lie in two databases. In this order a crash in between leaves an account that is not activated: the parent, who
     * saw no success, simply does it again. Of several at once the one that activates the account tells so; the password is
     * that of whoever came last: each of them proved to be the parent.
     *
     * @param account opened, not active
     * @param password as typed: kept exactly (security 42)
     * @return false where another request was quicker: nobody is told once more then
     * @throws org.keycloak.models.ModelException where a policy refuses the password; nothing is changed then
     */
    static boolean make(StepContext step, Person person, PersonAccount account, String password) {
        String userId = step.directory().userId(account.id());
        store(step, userId, password);
        Optional<String> stated = ActivationNotes.of(step).statedMail();
        boolean activated = step.directory().activation(registry -> registry.activate(account.id(), stated));
        step.directory().changed(account.id());
        if (!activated) {
            return false;
        }
        step.session().loginFailures().removeUserLoginFailure(step.realm(), userId);
        tell(step, person, account);
        report(step, userId);
        return true;
    }

    /** Committed before anything else is done; the request's own transaction would commit after the page is made. */
    private static void store(StepContext step, String userId, String password) {
        String realmId = step.realm().getId();
        KeycloakModelUtils.runJobInTransaction(step.session().getKeycloakSessionFactory(), own -> {
            RealmModel realm = own.realms().getRealm(realmId);
            own.getContext().setRealm(realm);
            UserModel user = own.users().getUserById(realm, userId);
            user.credentialManager().updateCredential(UserCredentialModel.password(password));
        });
    }

    private static void tell(StepContext step, Person person, PersonAccount opened) {
        Account account = step.directory()
                .accounts(directory -> directory.findById(opened.id()))
                .orElseThrow();
        step.queue()
                .afterCommit(new ActivatedMessage(
                        Origin.of(step),
                        account,
                        person.email(),
                        ActivationNotes.of(step).provedNumber().map(PhoneNumber::e164),
                        SmsBudget.ofNotices(
                                step.settings(),
                                step.directory().subjects().realm(step.realm().getId()))));
        account.email().filter(address -> !account.emailVerified()).ifPresent(address -> step.queue()
                .afterCommit(ValidationMail.of(
                        step,
                        account.id(),
                        address,
                        false,
                        ActivationSettings.validation(step.settings()),
                        SendLimits.of(step.settings()))));
    }

    private static void report(StepContext step, String userId) {
        step.flow()
                .getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(userId)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .success();
        step.flow()
                .getEvent()
                .clone()
                .event(EventType.REGISTER)
                .user(userId)
                .detail(Details.REGISTER_METHOD, step.notes().goal().parameter())
                .success();
        Metrics.counter("educonnect.activations", "by", step.notes().goal().parameter())
                .increment();
    }

    /** Where the identifiant was sent, masked: the school's address, else the number that was proved. */
    static Optional<String> sentTo(StepContext step, Account account) {
        Optional<String> school = account.guardians().stream()
                .flatMap(record -> record.email().stream())
                .findFirst()
                .map(MaskedAddress::of);
        return school.or(() -> ActivationNotes.of(step).provedNumber().map(PhoneNumber::masked));
    }
}
