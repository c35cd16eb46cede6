package fr.educonnect.authenticators.recovery.goal;

import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.authenticators.step.ParentStep;
import fr.educonnect.authenticators.step.StepContext;

/** Notes what the parent lost, as the link said by which he came. Shows nothing. */
final class GoalStep extends ParentStep {

    /** {@inheritDoc} First in its flow: whoever comes here has begun afresh already. */
    @Override
    protected void show(StepContext step) {
        step.linkedGoal()
                .filter(goal -> goal == Goal.PASSWORD || goal == Goal.IDENTIFIANT)
                .ifPresent(step.notes()::goal);
        step.flow().success();
    }

    @Override
    protected void submit(StepContext step) {
        show(step);
    }
}
