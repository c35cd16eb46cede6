package fr.educonnect.authenticators.recovery.identifiant;

import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.authenticators.step.ParentStepFactory;

/** The execution <em>Parent: identifiant by mail</em>. */
public final class IdentifiantByMailStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-identifiant-by-mail";

    public IdentifiantByMailStepFactory() {
        super(
                ID,
                "Parent: identifiant by mail",
                "Asks for a mail address and mails every identifiant that belongs to it. An unknown address gets nothing, and"
                        + " the same page.",
                new IdentifiantByMailStep(),
                SendLimits.SETTINGS.stream().map(NumberSetting::property).toList());
    }
}
