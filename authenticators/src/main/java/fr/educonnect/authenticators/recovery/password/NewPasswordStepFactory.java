package fr.educonnect.authenticators.recovery.password;

import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.step.ParentStepFactory;
import java.util.List;

/** The execution <em>Parent: new password</em>. */
public final class NewPasswordStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-new-password";

    public NewPasswordStepFactory() {
        super(
                ID,
                "Parent: new password",
                "Asks whoever proved himself by a link or a code for a new password, under the realm's password policies. Ends"
                        + " all sessions of the account, clears its lock, notifies by mail and SMS, and signs nobody in. Put it"
                        + " last in the flow. The settings are about the notice by SMS.",
                new NewPasswordStep(),
                List.of(SmsBudget.SETTING.property(), SmsCountries.SETTING));
    }
}
