package fr.educonnect.authenticators.activation.code;

import fr.educonnect.authenticators.activation.ActivationNotes;
import fr.educonnect.authenticators.code.CodeStep;
import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.code.CodePurpose;
import fr.educonnect.directory.guardian.PhoneNumber;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.Subject;
import java.time.Duration;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;

/** The code of an activation, sent to the number that was typed if a school has it (flows §5, "Par téléphone"). */
final class ActivationCodeStep extends CodeStep<ActivationRecipient> {

    ActivationCodeStep() {
        super(CodePurpose.ACTIVATION, "educonnect.activation.code.lead", StepStop.ACTIVATION_CODES_BLOCKED);
    }

    @Override
    protected boolean proved(StepContext step) {
        ActivationNotes notes = ActivationNotes.of(step);
        return notes.number().isPresent() && notes.number().equals(notes.provedNumber());
    }

    @Override
    protected Subject asked(StepContext step) {
        return step.directory().subjects().number(recipient(step).boundTo());
    }

    @Override
    protected ActivationRecipient recipient(StepContext step) {
        return new ActivationRecipient(ActivationNotes.of(step).number());
    }

    @Override
    protected RequestedWork message(
            StepContext step,
            ActivationRecipient recipient,
            String code,
            Duration validity,
            SendLimits limits,
            Limit budget) {
        return new ActivationSms(
                Origin.of(step), recipient, code, validity, SmsCountries.of(step.settings()), limits, budget);
    }

    @Override
    protected void right(StepContext step, ActivationRecipient recipient) {
        PhoneNumber number = recipient.number().orElseThrow();
        event(step, recipient)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, ActivationCodeStepFactory.ID)
                .success();
        ActivationNotes.of(step).provedNumber(number);
        step.flow().success();
    }
}
