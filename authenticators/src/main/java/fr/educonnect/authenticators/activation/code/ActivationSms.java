package fr.educonnect.authenticators.activation.code;

import fr.educonnect.authenticators.activation.ActivatedReminder;
import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.authenticators.send.SendReport;
import fr.educonnect.authenticators.step.Channel;
import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.guardian.PhoneNumber;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import fr.educonnect.directory.quota.Limit;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends the code of an activation to a number of a school's form; where everybody at the number has an account already, an SMS
 * that says so instead; to any other number nothing (flows §5, security 31).
 */
final class ActivationSms extends RequestedWork {

    private final Optional<PhoneNumber> number;
    private final String code;
    private final Duration validity;
    private final SmsCountries countries;
    private final SendLimits limits;
    private final Limit budget;

    /**
     * Work to be handed over.
     *
     * @param origin of the request
     * @param recipient the number that was typed
     * @param code in clear: it is kept nowhere else
     * @param validity of the code
     * @param countries to which SMS may be sent
     * @param limits of the number
     * @param budget of the realm
     */
    ActivationSms(
            Origin origin,
            ActivationRecipient recipient,
            String code,
            Duration validity,
            SmsCountries countries,
            SendLimits limits,
            Limit budget) {
        super("activation-sms", origin);
        this.number = recipient.number();
        this.code = code;
        this.validity = validity;
        this.countries = countries;
        this.limits = limits;
        this.budget = budget;
    }

    @Override
    protected void run(Desk desk) {
        SendReport report = SendReport.of(desk.event(), Goal.ACTIVATION, Channel.SMS);
        if (number.isEmpty()) {
            report.refused(FlowEvents.UNKNOWN);
        } else {
            run(desk, report.target(number.get().masked()), number.get());
        }
    }

    private void run(Desk desk, SendReport report, PhoneNumber mobile) {
        if (!countries.allow(mobile)) {
            report.refused(FlowEvents.NO_MOBILE);
            return;
        }
        List<Person> people = desk.directory().activation(registry -> registry.peopleAt(mobile.e164())).stream()
                .filter(person -> !disabled(desk, person))
                .toList();
        if (people.isEmpty()) {
            report.refused(FlowEvents.UNKNOWN);
            return;
        }
        List<Limit> counted =
                new ArrayList<>(limits.ofTarget(desk.directory().subjects().number(mobile.e164())));
        counted.add(budget);
        Optional<Limit> reached = desk.count(counted);
        if (reached.isPresent()) {
            report.limited(reached.get().name());
        } else if (people.stream().allMatch(ActivatedReminder::concerns)) {
            desk.sms(mobile.e164(), ActivatedReminder.text(desk, people));
            report.refused(FlowEvents.ALREADY_ACTIVATED);
        } else {
            desk.sms(mobile.e164(), codeText(desk));
            report.sent();
        }
    }

    private String codeText(Desk desk) {
        return desk.text(
                "educonnect.sms.code",
                code,
                String.valueOf(StepStop.minutes(validity)),
                URI.create(origin().baseUri()).getHost(),
                desk.text("educonnect.sms.code.activation"));
    }

    private static boolean disabled(Desk desk, Person person) {
        return person.account()
                .map(PersonAccount::id)
                .filter(id -> desk.directory().enabledUser(id).isEmpty())
                .isPresent();
    }
}
