package fr.educonnect.authenticators.recovery.sms;

import fr.educonnect.authenticators.code.CodeStep;
import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.code.CodePurpose;
import fr.educonnect.directory.permit.IssuedPermit;
import fr.educonnect.directory.permit.PermitPurpose;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.Subject;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;

/** The code of a lost password, sent to the mobile of the school's form (flows §2, "Par SMS"). */
final class PasswordCodeStep extends CodeStep<PasswordCodeRecipient> {

    /** As long as the login pages themselves may stay open. */
    private static final Duration PASSWORD_VALIDITY = Duration.ofMinutes(30);

    PasswordCodeStep() {
        super(CodePurpose.LOST_PASSWORD, "educonnect.recovery.code.lead", StepStop.CODES_BLOCKED);
    }

    @Override
    protected boolean proved(StepContext step) {
        return step.notes().permit().isPresent();
    }

    @Override
    protected Subject asked(StepContext step) {
        return step.directory()
                .subjects()
                .identifiant(step.notes().identifiant().orElse(""));
    }

    @Override
    protected PasswordCodeRecipient recipient(StepContext step) {
        String identifiant = step.notes().identifiant().orElse("");
        Optional<Account> account = step.directory().accounts(directory -> directory.findByIdentifiant(identifiant));
        return PasswordCodeRecipient.of(account, SmsCountries.of(step.settings()));
    }

    @Override
    protected RequestedWork message(
            StepContext step,
            PasswordCodeRecipient recipient,
            String code,
            Duration validity,
            SendLimits limits,
            Limit budget) {
        return new PasswordCodeSms(Origin.of(step), recipient, code, validity, limits, budget);
    }

    @Override
    protected void right(StepContext step, PasswordCodeRecipient recipient) {
        if (!(recipient instanceof PasswordCodeRecipient.Parent parent)
                || step.directory().enabledUser(parent.account().id()).isEmpty()) {
            step.stop(StepStop.CODE_ENDED);
            return;
        }
        IssuedPermit permit = step.directory().recovery(store -> store.permits()
                .issue(
                        PermitPurpose.NEW_PASSWORD,
                        parent.account().id(),
                        step.directory().subjects().number(recipient.boundTo()),
                        PASSWORD_VALIDITY));
        event(step, recipient)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, PasswordCodeStepFactory.ID)
                .success();
        step.notes().permit(permit.secret());
        step.flow().success();
    }
}
