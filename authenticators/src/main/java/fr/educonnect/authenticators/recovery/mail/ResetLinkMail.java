package fr.educonnect.authenticators.recovery.mail;

import fr.educonnect.authenticators.recovery.event.Origin;
import fr.educonnect.authenticators.recovery.event.RecoveryEvents;
import fr.educonnect.authenticators.recovery.limits.SendLimits;
import fr.educonnect.authenticators.recovery.link.ActionLink;
import fr.educonnect.authenticators.recovery.link.ResetLinkToken;
import fr.educonnect.authenticators.recovery.mail.AddressMatch.OtherAddress;
import fr.educonnect.authenticators.recovery.mail.AddressMatch.Proved;
import fr.educonnect.authenticators.recovery.send.MailTemplate;
import fr.educonnect.authenticators.recovery.send.RecoveryWork;
import fr.educonnect.authenticators.recovery.send.SendReport;
import fr.educonnect.authenticators.recovery.step.RecoveryChannel;
import fr.educonnect.authenticators.recovery.step.RecoveryGoal;
import fr.educonnect.authenticators.recovery.step.RecoveryStop;
import fr.educonnect.directory.permit.IssuedPermit;
import fr.educonnect.directory.permit.PermitPurpose;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.messages.MaskedAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientModel;

/** Mails the link to a new password, or nothing at all. */
final class ResetLinkMail extends RecoveryWork {

    private final AddressMatch match;
    private final Duration validity;
    private final SendLimits limits;

    /**
     * Work to be handed over.
     *
     * @param origin of the request
     * @param match what identifiant and address say; never one that a validation mail answers
     * @param validity of the link
     * @param limits of the address
     */
    ResetLinkMail(Origin origin, AddressMatch match, Duration validity, SendLimits limits) {
        super("lost-password-mail", origin);
        this.match = match;
        this.validity = validity;
        this.limits = limits;
    }

    @Override
    protected void run(Desk desk) {
        SendReport report = SendReport.of(desk.event(), RecoveryGoal.PASSWORD, RecoveryChannel.MAIL);
        if (match instanceof Proved proved) {
            send(desk, proved, report);
        } else if (match instanceof OtherAddress other) {
            report.user(desk.directory().userId(other.account().id())).refused(RecoveryEvents.OTHER_ADDRESS);
        } else {
            report.refused(RecoveryEvents.UNKNOWN);
        }
    }

    private void send(Desk desk, Proved proved, SendReport report) {
        long accountId = proved.account().id();
        report.user(desk.directory().userId(accountId)).target(MaskedAddress.of(proved.address()));
        if (desk.directory().enabledUser(accountId).isEmpty()) {
            report.refused(RecoveryEvents.DISABLED);
            return;
        }
        Subject target = desk.directory().subjects().address(proved.address());
        Optional<Limit> reached = desk.count(limits.ofTarget(target));
        if (reached.isPresent()) {
            report.limited(reached.get().name());
            return;
        }
        IssuedPermit permit = desk.directory()
                .recovery(store -> store.permits().issue(PermitPurpose.NEW_PASSWORD, accountId, target, validity));
        ResetLinkToken token = new ResetLinkToken(desk.directory().userId(accountId), permit, origin().clientId());
        desk.mail(
                proved.address(),
                MailTemplate.RESET_LINK,
                Map.of(
                        "link",
                        ActionLink.of(desk.session(), origin(), token),
                        "minutes",
                        RecoveryStop.minutes(validity),
                        "serviceName",
                        serviceName(desk)));
        report.sent();
    }

    /** The téléservice by its name; empty where it has none. */
    private static String serviceName(RecoveryWork.Desk desk) {
        ClientModel client = desk.session().getContext().getClient();
        return client == null || client.getName() == null ? "" : client.getName();
    }
}
