package fr.educonnect.authenticators.recovery.sms;

import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.recovery.sms.PasswordCodeRecipient.Nobody;
import fr.educonnect.authenticators.recovery.sms.PasswordCodeRecipient.NotActivated;
import fr.educonnect.authenticators.recovery.sms.PasswordCodeRecipient.Parent;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.authenticators.send.SendReport;
import fr.educonnect.authenticators.step.Channel;
import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.guardian.PhoneNumber;
import fr.educonnect.directory.quota.Limit;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends the code of a lost password, or nothing at all. */
final class PasswordCodeSms extends RequestedWork {

    private final PasswordCodeRecipient recipient;
    private final String code;
    private final Duration validity;
    private final SendLimits limits;
    private final Limit budget;

    /**
     * Work to be handed over.
     *
     * @param origin of the request
     * @param recipient who gets it
     * @param code in clear: it is kept nowhere else
     * @param validity of the code
     * @param limits of the number
     * @param budget of the realm
     */
    PasswordCodeSms(
            Origin origin,
            PasswordCodeRecipient recipient,
            String code,
            Duration validity,
            SendLimits limits,
            Limit budget) {
        super("lost-password-sms", origin);
        this.recipient = recipient;
        this.code = code;
        this.validity = validity;
        this.limits = limits;
        this.budget = budget;
    }

    @Override
    protected void run(Desk desk) {
        SendReport report = SendReport.of(desk.event(), Goal.PASSWORD, Channel.SMS);
        if (recipient instanceof Parent parent) {
            String text = desk.text(
                    "educonnect.sms.code",
                    code,
                    String.valueOf(StepStop.minutes(validity)),
                    URI.create(origin().baseUri()).getHost(),
                    desk.text("educonnect.sms.code.password"));
            if (send(desk, report, parent.account(), parent.mobile(), text)) {
                report.sent();
            }
        } else if (recipient instanceof NotActivated other) {
            if (send(desk, report, other.account(), other.mobile(), desk.text("educonnect.sms.notActivated"))) {
                report.refused(FlowEvents.NOT_ACTIVATED);
            }
        } else if (recipient instanceof Nobody nobody) {
            nobody.account().ifPresent(account -> report.user(desk.directory().userId(account.id())));
            report.refused(nobody.reason());
        }
    }

    /** Whether the SMS was handed over; otherwise the report is closed. */
    private boolean send(Desk desk, SendReport report, Account account, PhoneNumber mobile, String text) {
        report.user(desk.directory().userId(account.id())).target(mobile.masked());
        if (desk.directory().enabledUser(account.id()).isEmpty()) {
            report.refused(FlowEvents.DISABLED);
            return false;
        }
        List<Limit> counted =
                new ArrayList<>(limits.ofTarget(desk.directory().subjects().number(mobile.e164())));
        counted.add(budget);
        Optional<Limit> reached = desk.count(counted);
        if (reached.isPresent()) {
            report.limited(reached.get().name());
            return false;
        }
        desk.sms(mobile.e164(), text);
        return true;
    }
}
