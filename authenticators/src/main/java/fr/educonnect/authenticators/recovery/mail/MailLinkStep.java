package fr.educonnect.authenticators.recovery.mail;

import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.recovery.mail.AddressMatch.Nobody;
import fr.educonnect.authenticators.recovery.mail.AddressMatch.NotActivated;
import fr.educonnect.authenticators.recovery.mail.AddressMatch.NotValidated;
import fr.educonnect.authenticators.recovery.mail.AddressMatch.OtherAddress;
import fr.educonnect.authenticators.recovery.mail.AddressMatch.Proved;
import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.authenticators.step.ParentStep;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.authenticators.step.StepSettings;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.authenticators.validation.ValidationMail;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.quota.Subject;
import java.time.Duration;
import java.util.Optional;

/**
 * Mails the link to a new password, where identifiant and address belong together (flows §2, "Par mail").
 *
 * <p>Only somebody who gives the right identifiant and the right address learns anything: that the address was never
 * validated, or the account never activated.
 */
final class MailLinkStep extends ParentStep {

    static final NumberSetting VALIDITY = new NumberSetting(
            "validityMinutes",
            "Validity of the link (minutes)",
            "Counted from the request. A newer link voids an older one.",
            1,
            1440,
            30);
    static final NumberSetting VALIDITY_SECONDS = new NumberSetting(
            "validitySeconds",
            "Validity of the link (seconds)",
            "More exact than minutes, for tests. 0: the minutes count.",
            0,
            86_400,
            0);
    static final NumberSetting VALIDATION_VALIDITY = new NumberSetting(
            "validationHours",
            "Validity of the link that validates an address (hours)",
            "Sent instead where the address was never validated.",
            1,
            168,
            24);

    @Override
    protected void show(StepContext step) {
        if (step.notes().permit().isPresent()) {
            step.flow().success();
        } else {
            AddressPage.show(step);
        }
    }

    @Override
    protected void submit(StepContext step) {
        String identifiant = step.notes().identifiant().orElse("");
        Subject asked = step.directory().subjects().identifiant(identifiant).by("mail");
        AddressPage.taken(step, address -> asked).ifPresent(address -> send(step, identifiant, address));
    }

    private static void send(StepContext step, String identifiant, String address) {
        Optional<Account> account = step.directory().accounts(directory -> directory.findByIdentifiant(identifiant));
        AddressMatch match = AddressMatch.of(account, address);
        Origin origin = Origin.of(step);
        SendLimits limits = SendLimits.of(step.settings());
        if (match instanceof Proved || match instanceof OtherAddress || match instanceof Nobody) {
            step.queue().afterCommit(new ResetLinkMail(origin, match, validity(step.settings()), limits));
            step.stop(StepStop.LINK_SENT);
            return;
        }
        Duration validity = Duration.ofHours(step.settings().number(VALIDATION_VALIDITY));
        if (match instanceof NotValidated known) {
            step.notes().awaitedAccount(known.account().id());
            step.queue()
                    .afterCommit(
                            ValidationMail.of(step, known.account().id(), known.address(), false, validity, limits));
            step.stop(StepStop.ADDRESS_NOT_VALIDATED);
        } else if (match instanceof NotActivated known) {
            step.queue()
                    .afterCommit(
                            ValidationMail.of(step, known.account().id(), known.address(), true, validity, limits));
            step.stop(StepStop.ACCOUNT_NOT_ACTIVATED);
        }
    }

    private static Duration validity(StepSettings settings) {
        Duration exact = settings.seconds(VALIDITY_SECONDS);
        return exact.isZero() ? Duration.ofMinutes(settings.number(VALIDITY)) : exact;
    }
}
