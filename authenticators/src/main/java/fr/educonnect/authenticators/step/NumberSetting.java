package fr.educonnect.authenticators.step;

import java.util.List;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/**
 * A setting of an execution that is a whole number.
 *
 * @param key in realm files
 * @param label in the admin console
 * @param help in the admin console: what it does, its unit, its limits
 * @param least smallest value that can be used
 * @param most largest value that can be used
 * @param byDefault value where none is set
 */
public record NumberSetting(String key, String label, String help, int least, int most, int byDefault) {

    /** The setting as the admin console shows it. */
    public ProviderConfigProperty property() {
        ProviderConfigProperty property = new ProviderConfigProperty(
                key,
                label,
                help + " From " + least + " to " + most + ".",
                ProviderConfigProperty.STRING_TYPE,
                String.valueOf(byDefault));
        property.setRequired(false);
        return property;
    }

    /**
     * Checks what an administrator is about to save for a required action.
     *
     * @param numbers settings of the action
     * @param action provider id
     * @param config to be saved
     * @throws ValidationException for the first that cannot be used
     */
    public static void requireUsable(List<NumberSetting> numbers, String action, RequiredActionConfigModel config) {
        for (NumberSetting number : numbers) {
            String typed = config.getConfigValue(number.key());
            if (typed != null && !typed.isBlank() && !number.accepts(typed)) {
                throw new ValidationException(new ValidationError(
                        action, number.key(), "error-number-out-of-range", number.least(), number.most()));
            }
        }
    }

    /**
     * Whether a value can be used.
     *
     * @param typed as the administrator typed it
     */
    public boolean accepts(String typed) {
        try {
            int number = Integer.parseInt(typed.strip());
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
