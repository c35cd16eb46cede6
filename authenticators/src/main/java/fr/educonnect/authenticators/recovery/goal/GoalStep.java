package fr.educonnect.authenticators.recovery.goal;

import fr.educonnect.authenticators.recovery.step.RecoveryStep;
import fr.educonnect.authenticators.recovery.step.StepContext;

/** Notes what the parent lost, as the link said by which he came. Shows nothing. */
final class GoalStep extends RecoveryStep {

    /** {@inheritDoc} First in its flow: whoever comes here has begun afresh already. */
    @Override
    protected void show(StepContext step) {
        step.linkedGoal().ifPresent(step.notes()::goal);
        step.flow().success();
    }

    @Override
    protected void submit(StepContext step) {
        show(step);
    }
}
