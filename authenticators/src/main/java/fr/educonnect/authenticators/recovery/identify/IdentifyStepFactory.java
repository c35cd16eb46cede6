package fr.educonnect.authenticators.recovery.identify;

import fr.educonnect.authenticators.step.ParentStepFactory;
import java.util.List;

/** The execution <em>Parent: identifiant of the lost password</em>. */
public final class IdentifyStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-identify";

    public IdentifyStepFactory() {
        super(
                ID,
                "Parent: identifiant of the lost password",
                "Asks for the identifiant where the password was lost. Known and unknown identifiants lead to the same pages.",
                new IdentifyStep(),
                List.of());
    }
}
