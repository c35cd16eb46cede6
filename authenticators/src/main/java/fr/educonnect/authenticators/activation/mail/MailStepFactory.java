package fr.educonnect.authenticators.activation.mail;

import fr.educonnect.authenticators.step.ParentStepFactory;
import java.util.List;

/** The execution <em>Parent: mail address of the activation</em>. */
public final class MailStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-activation-mail";

    public MailStepFactory() {
        super(
                ID,
                "Parent: mail address of the activation",
                "Shows the address of the school's form, masked, or asks for one where the school has none. A mail that validates"
                        + " it leaves with the activation.",
                new MailStep(),
                List.of());
    }
}
