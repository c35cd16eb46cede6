package fr.educonnect.authenticators.activation.password;

import fr.educonnect.authenticators.step.ParentStepFactory;

/** The execution <em>Parent: password of the activation</em>. */
public final class ActivationPasswordStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-activation-password";

    public ActivationPasswordStepFactory() {
        super(
                ID,
                "Parent: password of the activation",
                "Asks for a password under the realm's policies, activates the account, shows the identifiant and sends it, and"
                        + " mails the link that validates the address. Put it after the other steps of the activation, before the"
                        + " access check.",
                new ActivationPasswordStep(),
                ActivationSettings.ALL);
    }
}
