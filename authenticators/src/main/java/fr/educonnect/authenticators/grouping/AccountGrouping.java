package fr.educonnect.authenticators.grouping;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.session.AccountSessions;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.grouping.GroupingOrder;
import fr.educonnect.directory.grouping.GroupingOutcome;
import fr.educonnect.directory.grouping.GroupingOutcome.Grouped;
import fr.educonnect.directory.grouping.NameRule;
import fr.educonnect.userstorage.database.KeycloakClock;
import org.keycloak.models.UserModel;

/**
 * Two accounts become one, with all that follows. The school base comes first, in one transaction; what Keycloak has to do then
 * can be done late without harm: a session of the closed account that a crash left alive shows no child any more.
 */
final class AccountGrouping {

    private AccountGrouping() {}

    static GroupingOutcome make(ActionContext action, Account other, NameRule names) {
        Account own = action.account();
        GroupingOutcome outcome = action.directory()
                .grouping(groupings -> groupings.group(new GroupingOrder(
                        own.id(),
                        other.id(),
                        names,
                        action.origin().network(),
                        action.origin().clientId())));
        if (outcome instanceof Grouped grouped) {
            follow(action, other, grouped.groupingId());
        }
        return outcome;
    }

    private static void follow(ActionContext action, Account other, long groupingId) {
        UserModel closed = OtherAccount.user(action, other);
        action.directory().changed(action.account().id());
        action.directory().changed(other.id());
        if (closed != null) {
            AccountSessions.end(action.session(), action.realm(), closed);
        }
        action.queue()
                .afterCommit(new GroupedNotice(
                        action.origin(), groupingId, action.account(), other, KeycloakClock.UTC.instant()));
        GroupingEvents.grouped(action, other, groupingId);
    }
}
