package fr.educonnect.authenticators.recovery.sms;

import fr.educonnect.authenticators.recovery.limits.SendLimits;
import fr.educonnect.authenticators.recovery.limits.SmsBudget;
import fr.educonnect.authenticators.recovery.phone.SmsCountries;
import fr.educonnect.authenticators.recovery.step.NumberSetting;
import fr.educonnect.authenticators.recovery.step.RecoveryStepFactory;
import java.util.stream.Stream;

/** The execution <em>Parent: code by SMS</em>. */
public final class SmsCodeStepFactory extends RecoveryStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-sms-code";

    public SmsCodeStepFactory() {
        super(
                ID,
                "Parent: code by SMS",
                "Sends a code to the mobile of the school's form and asks for it. No SMS ever goes to a number that is not the"
                        + " school's.",
                new SmsCodeStep(),
                Stream.of(
                                CodeSettings.SETTINGS.stream().map(NumberSetting::property),
                                SendLimits.SETTINGS.stream().map(NumberSetting::property),
                                Stream.of(SmsBudget.SETTING.property(), SmsCountries.SETTING))
                        .flatMap(settings -> settings)
                        .toList());
    }
}
