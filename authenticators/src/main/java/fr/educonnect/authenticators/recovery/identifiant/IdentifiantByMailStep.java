package fr.educonnect.authenticators.recovery.identifiant;

import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.recovery.mail.AddressPage;
import fr.educonnect.authenticators.step.ParentStep;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.authenticators.step.StepStop;

/** Mails the identifiants that an address may see (flows §3). Shows none of them, ever (security 3). */
final class IdentifiantByMailStep extends ParentStep {

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
                    step.stop(StepStop.IDENTIFIANT_MAIL_SENT);
                });
    }
}
