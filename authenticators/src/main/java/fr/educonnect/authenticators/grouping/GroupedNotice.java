package fr.educonnect.authenticators.grouping;

import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.send.HolderName;
import fr.educonnect.authenticators.send.MailTemplate;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.authenticators.send.WrittenTime;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.grouping.Groupings;
import fr.educonnect.directory.permit.IssuedPermit;
import fr.educonnect.directory.permit.PermitPurpose;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the addresses of both accounts that they are one now, with the link that undoes it: who had a password stolen learns it
 * from the mail of the account that closed (flows §6).
 */
final class GroupedNotice extends RequestedWork {

    private final long groupingId;
    private final Account own;
    private final Account other;
    private final Instant when;

    /**
     * Work to be handed over.
     *
     * @param origin of the request
     * @param groupingId what happened
     * @param own the account that took the children
     * @param other the account that closed, as it was before
     * @param when it happened
     */
    GroupedNotice(Origin origin, long groupingId, Account own, Account other, Instant when) {
        super("accounts-grouped", origin);
        this.groupingId = groupingId;
        this.own = own;
        this.other = other;
        this.when = when;
    }

    @Override
    protected void run(Desk desk) {
        IssuedPermit permit = desk.directory().recovery(store -> store.permits()
                .issue(
                        PermitPurpose.UNDO_GROUPING,
                        other.id(),
                        desk.directory().subjects().grouping(groupingId),
                        Groupings.UNDO_TIME));
        String link = UndoPage.link(origin(), desk.realm(), permit);
        Optional<String> ownAddress = own.email();
        ownAddress.ifPresent(address -> mail(desk, address, own, false, link));
        other.email()
                .filter(address -> ownAddress.filter(address::equals).isEmpty())
                .ifPresent(address -> mail(desk, address, other, true, link));
    }

    private void mail(Desk desk, String address, Account holder, boolean closed, String link) {
        desk.mail(
                address,
                MailTemplate.ACCOUNTS_GROUPED,
                Map.of(
                        "closed",
                        closed,
                        "person",
                        HolderName.of(holder),
                        "identifiant",
                        closed ? other.identifiant() : own.identifiant(),
                        "otherIdentifiant",
                        other.identifiant(),
                        "when",
                        WrittenTime.of(when),
                        "days",
                        Groupings.UNDO_TIME.toDays(),
                        "link",
                        link));
    }
}
