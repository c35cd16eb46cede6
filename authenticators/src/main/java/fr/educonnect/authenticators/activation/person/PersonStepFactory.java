package fr.educonnect.authenticators.activation.person;

import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.authenticators.step.ParentStepFactory;
import java.util.stream.Stream;

/** The execution <em>Parent: who are you</em>. */
public final class PersonStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-activation-person";

    public PersonStepFactory() {
        super(
                ID,
                "Parent: who are you",
                "Where several people share the number, shows title, first name and initial of each, and asks which one it is."
                        + " Put it after the code. Whoever has an activated account gets an SMS with the identifiant instead; the"
                        + " settings are about that SMS.",
                new PersonStep(),
                Stream.concat(SendLimits.SETTINGS.stream(), Stream.of(SmsBudget.SETTING))
                        .map(NumberSetting::property)
                        .toList());
    }
}
