package fr.educonnect.authenticators.grouping;

import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.directory.grouping.Grouping;
import fr.educonnect.directory.grouping.UndoOrder;
import fr.educonnect.directory.grouping.UndoOutcome;
import fr.educonnect.messages.MessageQueueProvider;
import fr.educonnect.userstorage.ParentDirectory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Two accounts become two again, with all that follows. */
final class AccountUngrouping {

    private AccountUngrouping() {}

    static UndoOutcome make(
            KeycloakSession session,
            RealmModel realm,
            ParentDirectory directory,
            UndoOrder order,
            Grouping grouping,
            Origin origin) {
        UndoOutcome outcome = directory.grouping(groupings -> groupings.undo(order));
        if (outcome == UndoOutcome.UNDONE) {
            directory.changed(grouping.accountId());
            directory.changed(grouping.otherAccountId());
            session.getProvider(MessageQueueProvider.class).afterCommit(new UngroupedNotice(origin, grouping));
            GroupingMetric.handled("undone");
        }
        return outcome;
    }
}
