package fr.educonnect.authenticators.activation.letter;

import fr.educonnect.authenticators.step.ParentStepFactory;
import java.util.List;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** The execution <em>Condition: account not activated yet</em>. */
public final class LetterConditionFactory extends ParentStepFactory implements ConditionalAuthenticatorFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-not-activated-condition";

    private static final LetterCondition CONDITION = new LetterCondition();

    public LetterConditionFactory() {
        super(
                ID,
                "Condition: account not activated yet",
                "The sub-flow is taken by a parent who signed in with the provisional secret of a letter. Put the steps of the"
                        + " activation into it, and the access check after it.",
                CONDITION,
                List.of());
    }

    @Override
    public String getReferenceCategory() {
        return REFERENCE_CATEGORY;
    }

    @Override
    public ConditionalAuthenticator getSingleton() {
        return CONDITION;
    }

    @Override
    public ConditionalAuthenticator create(KeycloakSession session) {
        return CONDITION;
    }
}
