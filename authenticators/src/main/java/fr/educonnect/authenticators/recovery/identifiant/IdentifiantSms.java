package fr.educonnect.authenticators.recovery.identifiant;

import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.authenticators.send.SendReport;
import fr.educonnect.authenticators.step.Channel;
import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.directory.guardian.PhoneNumber;
import fr.educonnect.directory.quota.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sends identifiants to a known number, and nothing to an unknown one. */
final class IdentifiantSms extends RequestedWork {

    /** More people share a number only by a mistake of a school; an SMS of so many lines is dear. */
    private static final int MOST_PEOPLE = 6;

    private final PhoneNumber number;
    private final SmsCountries countries;
    private final SendLimits limits;
    private final Limit budget;

    /**
     * Work to be handed over.
     *
     * @param origin of the request
     * @param number as typed
     * @param countries to which SMS may be sent
     * @param limits of the number
     * @param budget of the realm
     */
    IdentifiantSms(Origin origin, PhoneNumber number, SmsCountries countries, SendLimits limits, Limit budget) {
        super("lost-identifiant-sms", origin);
        this.number = number;
        this.countries = countries;
        this.limits = limits;
        this.budget = budget;
    }

    @Override
    protected void run(Desk desk) {
        SendReport report =
                SendReport.of(desk.event(), Goal.IDENTIFIANT, Channel.SMS).target(number.masked());
        if (!countries.allow(number)) {
            report.refused(FlowEvents.NO_MOBILE);
            return;
        }
        KnownContact contact = KnownContact.atNumber(desk.directory(), number.e164());
        if (!contact.known()) {
            report.refused(FlowEvents.UNKNOWN);
            return;
        }
        List<Limit> counted =
                new ArrayList<>(limits.ofTarget(desk.directory().subjects().number(number.e164())));
        counted.add(budget);
        Optional<Limit> reached = desk.count(counted);
        if (reached.isPresent()) {
            report.limited(reached.get().name());
            return;
        }
        desk.sms(number.e164(), text(desk, contact));
        report.sent();
    }

    private static String text(RequestedWork.Desk desk, KnownContact contact) {
        if (contact.people().isEmpty()) {
            return desk.text("educonnect.sms.notActivated");
        }
        return contact.people().stream()
                .limit(MOST_PEOPLE)
                .map(person -> desk.text(
                        "educonnect.sms.identifiant.line", person.firstName(), person.initial(), person.identifiant()))
                .collect(Collectors.joining("\n", desk.text("educonnect.sms.identifiant.intro") + "\n", ""));
    }
}
