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
public final class AccountUngrouping {

    private AccountUngrouping() {}

    /**
     * Undoes a grouping.
     *
     * @param session of the request
     * @param realm of the accounts
     * @param directory of the realm
     * @param order who does it, and why
     * @param grouping the one to be undone
     * @param origin of the request
     * @throws org.keycloak.storage.StorageUnavailableException where the base does not answer
     */
    public static UndoOutcome make(
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
