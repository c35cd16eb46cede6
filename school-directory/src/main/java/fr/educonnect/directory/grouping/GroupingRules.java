package fr.educonnect.directory.grouping;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether two accounts may become one; the page that shows what would come and the transaction ask the same. */
public final class GroupingRules {

    private GroupingRules() {}

    /**
     * Decides; whether both belong to whoever asks was proved before.
     *
     * @param own   the account that takes the children
     * @param other the account that closes; activated or not
     * @return empty where they may be grouped
     */
    public static Optional<GroupingRefusal> refusal(Account own, Account other, NameRule names) {
        if (own.id() == other.id()) {
            return Optional.of(GroupingRefusal.OWN_ACCOUNT);
        }
        if (own.status() != AccountStatus.ACTIVE) {
            return Optional.of(GroupingRefusal.ACCOUNT_CLOSED);
        }
        if (other.status() == AccountStatus.REGROUPED) {
            return Optional.of(
                    other.regroupedInto().equals(OptionalLong.of(own.id()))
                            ? GroupingRefusal.ALREADY_HERE
                            : GroupingRefusal.ALREADY_REGROUPED);
        }
        if (other.guardians().isEmpty()) {
            return Optional.of(GroupingRefusal.NO_RECORD);
        }
        return names.samePerson(own, other) ? Optional.empty() : Optional.of(GroupingRefusal.OTHER_NAME);
    }
}
