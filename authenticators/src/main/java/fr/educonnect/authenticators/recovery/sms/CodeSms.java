package fr.educonnect.authenticators.recovery.sms;

import fr.educonnect.authenticators.recovery.event.Origin;
import fr.educonnect.authenticators.recovery.event.RecoveryEvents;
import fr.educonnect.authenticators.recovery.limits.SendLimits;
import fr.educonnect.authenticators.recovery.send.RecoveryWork;
import fr.educonnect.authenticators.recovery.send.SendReport;
import fr.educonnect.authenticators.recovery.sms.CodeRecipient.Nobody;
import fr.educonnect.authenticators.recovery.sms.CodeRecipient.NotActivated;
import fr.educonnect.authenticators.recovery.sms.CodeRecipient.Parent;
import fr.educonnect.authenticators.recovery.step.RecoveryChannel;
import fr.educonnect.authenticators.recovery.step.RecoveryGoal;
import fr.educonnect.authenticators.recovery.step.RecoveryStop;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.guardian.PhoneNumber;
import fr.educonnect.directory.quota.Limit;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends the code of a lost password, or nothing at all. */
final class CodeSms extends RecoveryWork {

    private final CodeRecipient recipient;
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
    CodeSms(Origin origin, CodeRecipient recipient, String code, Duration validity, SendLimits limits, Limit budget) {
        super("lost-password-sms", origin);
        this.recipient = recipient;
        this.code = code;
        this.validity = validity;
        this.limits = limits;
        this.budget = budget;
    }

    @Override
    protected void run(Desk desk) {
        SendReport report = SendReport.of(desk.event(), RecoveryGoal.PASSWORD, RecoveryChannel.SMS);
        if (recipient instanceof Parent parent) {
            String text = desk.text(
                    "educonnect.sms.code",
                    code,
                    String.valueOf(RecoveryStop.minutes(validity)),
                    URI.create(origin().baseUri()).getHost(),
                    desk.text("educonnect.sms.code.password"));
            if (send(desk, report, parent.account(), parent.mobile(), text)) {
                report.sent();
            }
        } else if (recipient instanceof NotActivated other) {
            if (send(desk, report, other.account(), other.mobile(), desk.text("educonnect.sms.notActivated"))) {
                report.refused(RecoveryEvents.NOT_ACTIVATED);
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
            report.refused(RecoveryEvents.DISABLED);
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
