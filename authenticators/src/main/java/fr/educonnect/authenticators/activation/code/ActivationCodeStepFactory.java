package fr.educonnect.authenticators.activation.code;

import fr.educonnect.authenticators.code.CodeStepSettings;
import fr.educonnect.authenticators.step.ParentStepFactory;

/** The execution <em>Parent: code of the activation</em>. */
public final class ActivationCodeStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-activation-code";

    public ActivationCodeStepFactory() {
        super(
                ID,
                "Parent: code of the activation",
                "Sends a code by SMS to the number that was typed, if it is the mobile of a guardian who has no activated account,"
                        + " and asks for it. Other numbers see the same pages and get nothing.",
                new ActivationCodeStep(),
                CodeStepSettings.ALL);
    }
}
