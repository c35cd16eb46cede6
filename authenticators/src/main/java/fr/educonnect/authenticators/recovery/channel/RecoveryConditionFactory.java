package fr.educonnect.authenticators.recovery.channel;

import fr.educonnect.authenticators.step.Channel;
import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.authenticators.step.ParentStepFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** The execution <em>Condition: what was lost, and how to reach the parent</em>. */
public final class RecoveryConditionFactory extends ParentStepFactory implements ConditionalAuthenticatorFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-recovery-condition";

    private static final RecoveryCondition CONDITION = new RecoveryCondition();

    public RecoveryConditionFactory() {
        super(
                ID,
                "Condition: what was lost, and how to reach the parent",
                "The sub-flow is taken for this goal and this way only, and never by somebody who came by a link.",
                CONDITION,
                List.of(
                        choice(
                                RecoveryCondition.GOAL,
                                "What was lost",
                                "The password or the identifiant.",
                                Stream.of(Goal.PASSWORD, Goal.IDENTIFIANT)
                                        .map(Goal::parameter)
                                        .toList()),
                        choice(
                                RecoveryCondition.CHANNEL,
                                "How to reach the parent",
                                "By mail or by SMS.",
                                Arrays.stream(Channel.values())
                                        .map(Channel::parameter)
                                        .toList())));
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

    private static ProviderConfigProperty choice(String key, String label, String help, List<String> options) {
        ProviderConfigProperty property = new ProviderConfigProperty(
                key, label, help, ProviderConfigProperty.LIST_TYPE, options.get(0), options.toArray(String[]::new));
        property.setRequired(true);
        return property;
    }
}
