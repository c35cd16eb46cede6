package fr.educonnect.authenticators.grouping;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.limits.LimitMetric;
import fr.educonnect.authenticators.password.GuardedPassword;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.grouping.GroupingRefusal;
import fr.educonnect.directory.grouping.GroupingRules;
import fr.educonnect.directory.quota.QuotaAnswer.Exceeded;
import fr.educonnect.userstorage.database.KeycloakClock;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** Who proves to hold another account, and whether it may be grouped: what a page does with it is not said here. */
final class OtherAccount {

    private OtherAccount() {}

    /** What came of a try. */
    sealed interface Answer {

        /** @param account proved; it may be grouped */
        record Proved(Account account) implements Answer {}

        /** Unknown, wrong, locked or disabled: one answer for all (flows §6, security 5). */
        record Wrong() implements Answer {}

        /**
         * The password was right, or the account is the caller's own; it cannot be grouped.
         *
         * @param reason why
         */
        record Refused(GroupingRefusal reason) implements Answer {}

        /** The right secret of a letter, after its time. */
        record LetterExpired() implements Answer {}

        /**
         * Too many tries.
         *
         * @param pause how long to wait
         */
        record TooMany(Duration pause) implements Answer {}
    }

    /**
     * Checks what was typed. Each try counts for the caller before anything is looked at.
     *
     * @param identifiant as typed
     * @param password as typed: a password, or the provisional secret of a letter
     */
    static Answer check(ActionContext action, String identifiant, String password) {
        Account own = action.account();
        if (NewAccount.canonical(identifiant).equals(own.identifiant())) {
            return new Answer.Refused(GroupingRefusal.OWN_ACCOUNT);
        }
        if (action.directory().recovery(store -> store.quotas()
                        .use(GroupingSettings.limits(
                                action.settings(),
                                action.directory()
                                        .subjects()
                                        .identifiant(own.identifiant())
                                        .by("grouping"))))
                instanceof Exceeded exceeded) {
            LimitMetric.reached(exceeded.limit());
            return new Answer.TooMany(Duration.between(KeycloakClock.UTC.instant(), exceeded.freeAt()));
        }
        // Past Keycloak's cache: what the school, or another grouping, changed a minute ago counts.
        Optional<Account> other = action.directory().accounts(directory -> directory.findByIdentifiant(identifiant));
        if (other.isPresent() && tooLate(other.get(), password)) {
            return new Answer.LetterExpired();
        }
        UserModel user = other.map(account -> user(action, account)).orElse(null);
        if (!GuardedPassword.right(action.session(), action.realm(), user, password)) {
            return new Answer.Wrong();
        }
        return GroupingRules.refusal(own, other.get(), GroupingSettings.names(action.settings()))
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() -> new Answer.Proved(other.get()));
    }

    /** Keycloak's user of an account; null where it is gone. */
    static UserModel user(ActionContext action, Account account) {
        return action.session()
                .users()
                .getUserById(action.realm(), action.directory().userId(account.id()));
    }

    /** Checking a secret takes as long as a password; only an account with an expired letter has one to be checked. */
    private static boolean tooLate(Account account, String typed) {
        return account.provisionalSecret()
                .filter(secret -> secret.expiredAt(KeycloakClock.UTC.instant()))
                .filter(secret -> secret.matches(typed))
                .isPresent();
    }
}
