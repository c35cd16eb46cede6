package fr.educonnect.authenticators.recovery.identifiant;

import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.send.MailTemplate;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.authenticators.send.SendReport;
import fr.educonnect.authenticators.step.Channel;
import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.messages.MaskedAddress;
import java.util.Map;
import java.util.Optional;

/** Mails identifiants to a known address, and nothing to an unknown one. */
final class IdentifiantMail extends RequestedWork {

    private final String address;
    private final SendLimits limits;

    /**
     * Work to be handed over.
     *
     * @param origin of the request
     * @param address as typed
     * @param limits of the address
     */
    IdentifiantMail(Origin origin, String address, SendLimits limits) {
        super("lost-identifiant-mail", origin);
        this.address = address;
        this.limits = limits;
    }

    @Override
    protected void run(Desk desk) {
        SendReport report =
                SendReport.of(desk.event(), Goal.IDENTIFIANT, Channel.MAIL).target(MaskedAddress.of(address));
        KnownContact contact = KnownContact.atAddress(desk.directory(), address);
        if (!contact.known()) {
            report.refused(FlowEvents.UNKNOWN);
            return;
        }
        Optional<Limit> reached =
                desk.count(limits.ofTarget(desk.directory().subjects().address(address)));
        if (reached.isPresent()) {
            report.limited(reached.get().name());
            return;
        }
        desk.mail(
                address,
                MailTemplate.IDENTIFIANTS,
                Map.of(
                        "people",
                        contact.people().stream().map(KnownPerson::attributes).toList(),
                        "unactivated",
                        contact.unactivated()));
        report.sent();
    }
}
