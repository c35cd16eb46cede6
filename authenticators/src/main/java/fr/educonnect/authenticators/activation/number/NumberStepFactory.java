package fr.educonnect.authenticators.activation.number;

import fr.educonnect.authenticators.step.ParentStepFactory;
import java.util.List;

/** The execution <em>Parent: mobile number of the activation</em>. */
public final class NumberStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-activation-number";

    public NumberStepFactory() {
        super(
                ID,
                "Parent: mobile number of the activation",
                "Asks for the mobile number of the school's form. Known and unknown numbers lead to the same pages. Put it first"
                        + " in the registration flow.",
                new NumberStep(),
                List.of());
    }
}
