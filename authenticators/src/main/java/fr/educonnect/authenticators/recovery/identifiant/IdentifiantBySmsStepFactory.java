package fr.educonnect.authenticators.recovery.identifiant;

import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.authenticators.step.ParentStepFactory;
import java.util.stream.Stream;

/** The execution <em>Parent: identifiant by SMS</em>. */
public final class IdentifiantBySmsStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-identifiant-by-sms";

    public IdentifiantBySmsStepFactory() {
        super(
                ID,
                "Parent: identifiant by SMS",
                "Asks for a mobile number and sends every identifiant that belongs to it. An unknown number gets nothing, and"
                        + " the same page.",
                new IdentifiantBySmsStep(),
                Stream.concat(
                                SendLimits.SETTINGS.stream().map(NumberSetting::property),
                                Stream.of(SmsBudget.SETTING.property(), SmsCountries.SETTING))
                        .toList());
    }
}
