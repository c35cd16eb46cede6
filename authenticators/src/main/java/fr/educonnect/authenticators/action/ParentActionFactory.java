package fr.educonnect.authenticators.action;

import fr.educonnect.authenticators.step.NumberSetting;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/** What the actions of a parent's account have in common for Keycloak. */
public abstract class ParentActionFactory implements RequiredActionFactory {

    private final String id;
    private final String displayText;
    private final RequiredActionProvider action;
    private final List<NumberSetting> numbers;
    private final List<ProviderConfigProperty> others;

    /**
     * An action.
     *
     * @param id provider id and alias: what a téléservice names as {@code kc_action}
     * @param displayText name in the admin console
     * @param action serves every request
     * @param numbers settings of the action beside Keycloak's maximum age of the sign-in
     * @param others further settings
     */
    protected ParentActionFactory(
            String id,
            String displayText,
            RequiredActionProvider action,
            List<NumberSetting> numbers,
            List<ProviderConfigProperty> others) {
        this.id = id;
        this.displayText = displayText;
        this.action = action;
        this.numbers = List.copyOf(numbers);
        this.others = List.copyOf(others);
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return action;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getDisplayText() {
        return displayText;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        List<ProviderConfigProperty> all = new ArrayList<>(MAX_AUTH_AGE_CONFIG_PROPERTIES);
        numbers.forEach(number -> all.add(number.property()));
        all.addAll(others);
        return List.copyOf(all);
    }

    /** {@inheritDoc} The first number that cannot be used is named. */
    @Override
    public void validateConfig(KeycloakSession session, RealmModel realm, RequiredActionConfigModel config) {
        RequiredActionFactory.super.validateConfig(session, realm, config);
        NumberSetting.requireUsable(numbers, id, config);
    }

    @Override
    public void init(Config.Scope config) {
        // No settings of the server.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs no other provider.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
