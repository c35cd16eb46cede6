package fr.educonnect.authenticators.recovery.identifiant;

import fr.educonnect.authenticators.recovery.event.Origin;
import fr.educonnect.authenticators.recovery.limits.SendLimits;
import fr.educonnect.authenticators.recovery.mail.AddressPage;
import fr.educonnect.authenticators.recovery.step.RecoveryStep;
import fr.educonnect.authenticators.recovery.step.RecoveryStop;
import fr.educonnect.authenticators.recovery.step.StepContext;

/** Mails the identifiants that an address may see (flows §3). Shows none of them, ever (security 3). */
final class IdentifiantByMailStep extends RecoveryStep {

    @Override
    protected void show(StepContext step) {
        AddressPage.show(step);
    }

    @Override
    protected void submit(StepContext step) {
        AddressPage.taken(
                        step,
                        address -> step.directory().subjects().address(address).by("mail"))
                .ifPresent(address -> {
                    step.queue()
                            .afterCommit(new IdentifiantMail(Origin.of(step), address, SendLimits.of(step.settings())));
                    step.stop(RecoveryStop.IDENTIFIANT_MAIL_SENT);
                });
    }
}
