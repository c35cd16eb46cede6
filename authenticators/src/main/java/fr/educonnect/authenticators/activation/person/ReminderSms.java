package fr.educonnect.authenticators.activation.person;

import fr.educonnect.authenticators.activation.ActivatedReminder;
import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.authenticators.send.SendReport;
import fr.educonnect.authenticators.step.Channel;
import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.directory.guardian.PhoneNumber;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.quota.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reminds a parent, who shares a number with others, of the account that is activated already. */
final class ReminderSms extends RequestedWork {

    private final PhoneNumber number;
    private final Person person;
    private final SendLimits limits;
    private final Limit budget;

    /**
     * Work to be handed over.
     *
     * @param origin of the request
     * @param number whose code was right
     * @param person with an activated account
     * @param limits of the number
     * @param budget of the realm
     */
    ReminderSms(Origin origin, PhoneNumber number, Person person, SendLimits limits, Limit budget) {
        super("activation-reminder-sms", origin);
        this.number = number;
        this.person = person;
        this.limits = limits;
        this.budget = budget;
    }

    @Override
    protected void run(Desk desk) {
        SendReport report = SendReport.of(desk.event(), Goal.ACTIVATION, Channel.SMS)
                .user(desk.directory().userId(person.account().orElseThrow().id()))
                .target(number.masked());
        List<Limit> counted =
                new ArrayList<>(limits.ofTarget(desk.directory().subjects().number(number.e164())));
        counted.add(budget);
        Optional<Limit> reached = desk.count(counted);
        if (reached.isPresent()) {
            report.limited(reached.get().name());
        } else {
            desk.sms(number.e164(), ActivatedReminder.text(desk, List.of(person)));
            report.refused(FlowEvents.ALREADY_ACTIVATED);
        }
    }
}
