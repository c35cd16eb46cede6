package fr.educonnect.authenticators.recovery.mail;

import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.link.ActionLink;
import fr.educonnect.authenticators.link.ResetLinkToken;
import fr.educonnect.authenticators.recovery.mail.AddressMatch.OtherAddress;
import fr.educonnect.authenticators.recovery.mail.AddressMatch.Proved;
import fr.educonnect.authenticators.send.HolderName;
import fr.educonnect.authenticators.send.MailTemplate;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.authenticators.send.SendReport;
import fr.educonnect.authenticators.step.Channel;
import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.authenticators.step.StepStop;
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
final class ResetLinkMail extends RequestedWork {

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
        SendReport report = SendReport.of(desk.event(), Goal.PASSWORD, Channel.MAIL);
        if (match instanceof Proved proved) {
            send(desk, proved, report);
        } else if (match instanceof OtherAddress other) {
            report.user(desk.directory().userId(other.account().id())).refused(FlowEvents.OTHER_ADDRESS);
        } else {
            report.refused(FlowEvents.UNKNOWN);
        }
    }

    private void send(Desk desk, Proved proved, SendReport report) {
        long accountId = proved.account().id();
        report.user(desk.directory().userId(accountId)).target(MaskedAddress.of(proved.address()));
        if (desk.directory().enabledUser(accountId).isEmpty()) {
            report.refused(FlowEvents.DISABLED);
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
                        StepStop.minutes(validity),
                        "serviceName",
                        serviceName(desk),
                        "person",
                        HolderName.of(proved.account())));
        report.sent();
    }

    /** The téléservice by its name; empty where it has none. */
    private static String serviceName(RequestedWork.Desk desk) {
        ClientModel client = desk.session().getContext().getClient();
        return client == null || client.getName() == null ? "" : client.getName();
    }
}
