package fr.educonnect.authenticators.activation.number;

import fr.educonnect.authenticators.activation.ActivationNotes;
import fr.educonnect.authenticators.phone.CallingCode;
import fr.educonnect.authenticators.phone.PhonePage;
import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.authenticators.step.ParentStep;
import fr.educonnect.authenticators.step.StepContext;

/** Asks for the mobile number of the school's form (flows §5). Looks nobody up: what is typed is only kept (security 1). */
final class NumberStep extends ParentStep {

    /** {@inheritDoc} First in its flow: whoever comes here begins, or begins again. */
    @Override
    protected void show(StepContext step) {
        step.notes().goal(Goal.ACTIVATION);
        PhonePage.show(step, CallingCode.FRANCE, "");
    }

    @Override
    protected void submit(StepContext step) {
        PhonePage.taken(step).ifPresent(number -> {
            ActivationNotes.of(step).number(number);
            step.flow().success();
        });
    }
}
