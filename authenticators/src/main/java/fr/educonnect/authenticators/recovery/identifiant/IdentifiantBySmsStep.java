package fr.educonnect.authenticators.recovery.identifiant;

import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.RequestGate;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.phone.CallingCode;
import fr.educonnect.authenticators.phone.PhonePage;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.step.ParentStep;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.guardian.PhoneNumber;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.Subject;
import java.time.Duration;
import java.util.Optional;

/** Sends the identifiants that a mobile number may see (flows §3). Shows none of them, ever (security 3). */
final class IdentifiantBySmsStep extends ParentStep {

    @Override
    protected void show(StepContext step) {
        PhonePage.show(step, CallingCode.FRANCE, "");
    }

    @Override
    protected void submit(StepContext step) {
        Optional<PhoneNumber> number = PhonePage.taken(step);
        if (number.isEmpty()) {
            return;
        }
        Subject asked = step.directory().subjects().number(number.get().e164()).by("sms");
        Optional<Duration> wait = RequestGate.closedFor(step, asked);
        if (wait.isPresent()) {
            PhonePage.tooMany(step, StepStop.minutes(wait.get()));
            return;
        }
        Limit budget = SmsBudget.of(
                step.settings(), step.directory().subjects().realm(step.realm().getId()));
        step.queue()
                .afterCommit(new IdentifiantSms(
                        Origin.of(step),
                        number.get(),
                        SmsCountries.of(step.settings()),
                        SendLimits.of(step.settings()),
                        budget));
        step.stop(StepStop.IDENTIFIANT_SMS_SENT);
    }
}
