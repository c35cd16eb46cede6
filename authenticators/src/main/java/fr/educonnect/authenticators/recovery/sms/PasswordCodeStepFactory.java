package fr.educonnect.authenticators.recovery.sms;

import fr.educonnect.authenticators.code.CodeStepSettings;
import fr.educonnect.authenticators.event.CodeMetric;
import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.step.ParentStepFactory;
import org.keycloak.models.KeycloakSessionFactory;

/** The execution <em>Parent: code by SMS</em>. */
public final class PasswordCodeStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-sms-code";

    public PasswordCodeStepFactory() {
        super(
                ID,
                "Parent: code by SMS",
                "Sends a code to the mobile of the school's form and asks for it. No SMS ever goes to a number that is not the"
                        + " school's.",
                new PasswordCodeStep(),
                CodeStepSettings.ALL);
    }

    /** {@inheritDoc} One budget and the same counters for all executions that send SMS: shown by the one that sends most. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        SmsBudget.show();
        CodeMetric.show();
    }
}
