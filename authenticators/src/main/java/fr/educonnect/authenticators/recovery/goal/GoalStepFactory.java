package fr.educonnect.authenticators.recovery.goal;

import fr.educonnect.authenticators.step.ParentStepFactory;
import java.util.List;

/** The execution <em>Parent: what was lost</em>. */
public final class GoalStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-recovery-goal";

    public GoalStepFactory() {
        super(
                ID,
                "Parent: what was lost",
                "Notes whether the parent lost the password or the identifiant: the links of the login and help pages say so"
                        + " with goal=password or goal=identifiant. Shows no page. Put it first in the flow.",
                new GoalStep(),
                List.of());
    }
}
