package fr.educonnect.authenticators.signin;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.rollout.Rollout;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a parent who proved who he is may go on to the téléservice, and if not, why (flows §1). */
sealed interface SignInDecision {

    /** Goes on. */
    record Granted() implements SignInDecision {}

    /**
     * Stops here.
     *
     * @param reason why
     * @param opening when the first school of the children opens; empty where nothing is planned
     */
    record Refused(Reason reason, Optional<LocalDate> opening) implements SignInDecision {}

    /** Why a sign-in stops after the right password. */
    enum Reason {
        /** The account has only the provisional secret of its letter so far. */
        NOT_ACTIVATED,
        /** The same, and that secret came too late. */
        LETTER_EXPIRED,
        /** The same, and somebody activated the account while this sign-in was under way. */
        ACTIVATED_MEANWHILE,
        /** The account's children went to another account of the same person. */
        REGROUPED,
        /** Children are at school, but at none that is open. */
        NOT_OPEN,
        /** No school says that a child of this parent is there today. */
        NO_CHILD
    }

    /**
     * Decides for an account.
     *
     * @param account what the school base has of the parent
     * @param rollout which schools are open
     * @param today the day in Europe/Paris
     * @return never null
     */
    static SignInDecision of(Account account, Rollout rollout, LocalDate today) {
        if (account.status() == AccountStatus.REGROUPED) {
            return new Refused(Reason.REGROUPED, Optional.empty());
        }
        if (account.status() == AccountStatus.CREATED) {
            return new Refused(Reason.NOT_ACTIVATED, Optional.empty());
        }
        if (!account.visibleChildren(rollout, today).isEmpty()) {
            return new Granted();
        }
        return account.hasEnrolledChild(today)
                ? new Refused(Reason.NOT_OPEN, account.nextOpening(rollout, today))
                : new Refused(Reason.NO_CHILD, Optional.empty());
    }
}
