package fr.educonnect.authenticators.recovery.password;

import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.permit.PermitState.Usable;
import fr.educonnect.directory.quota.Subject;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * The parent whom a permit is for. He is taken from the permit each time and never put into the authentication session
 * (security 15, 17).
 *
 * @param account as the school base has it now
 * @param user the account's user, enabled
 */
record ProvedParent(Account account, UserModel user) {

    /**
     * The parent of a permit.
     *
     * @param permit that can be used
     * @return empty where the account is gone or disabled, or has neither the address nor the number any more that was proved
     */
    static Optional<ProvedParent> of(StepContext step, Usable permit) {
        return step.directory()
                .enabledUser(permit.accountId())
                .flatMap(user ->
                        step.directory().accountOf(user.getId()).map(account -> new ProvedParent(account, user)))
                .filter(parent -> parent.has(step, permit.boundTo()));
    }

    /**
     * Whether the password was changed since, by whatever way: in the console, or by this very permit just before a crash.
     *
     * @param permit that can be used
     */
    boolean changedSince(Usable permit) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(password -> Instant.ofEpochMilli(password.getCreatedDate()))
                .anyMatch(changed -> changed.isAfter(permit.issuedAt()));
    }

    private boolean has(StepContext step, Subject proved) {
        return account.email()
                        .map(step.directory().subjects()::address)
                        .filter(proved::equals)
                        .isPresent()
                || account.mobile()
                        .map(step.directory().subjects()::number)
                        .filter(proved::equals)
                        .isPresent();
    }
}
