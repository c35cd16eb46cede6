package fr.educonnect.authenticators.recovery.identifiant;

import fr.educonnect.authenticators.recovery.event.Origin;
import fr.educonnect.authenticators.recovery.event.RecoveryEvents;
import fr.educonnect.authenticators.recovery.limits.SendLimits;
import fr.educonnect.authenticators.recovery.phone.SmsCountries;
import fr.educonnect.authenticators.recovery.send.RecoveryWork;
import fr.educonnect.authenticators.recovery.send.SendReport;
import fr.educonnect.authenticators.recovery.step.RecoveryChannel;
import fr.educonnect.authenticators.recovery.step.RecoveryGoal;
import fr.educonnect.directory.guardian.PhoneNumber;
import fr.educonnect.directory.quota.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sends identifiants to a known number, and nothing to an unknown one. */
final class IdentifiantSms extends RecoveryWork {

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
        SendReport report = SendReport.of(desk.event(), RecoveryGoal.IDENTIFIANT, RecoveryChannel.SMS)
                .target(number.masked());
        if (!countries.allow(number)) {
            report.refused(RecoveryEvents.NO_MOBILE);
            return;
        }
        KnownContact contact = KnownContact.atNumber(desk.directory(), number.e164());
        if (!contact.known()) {
            report.refused(RecoveryEvents.UNKNOWN);
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

    private static String text(RecoveryWork.Desk desk, KnownContact contact) {
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
