package fr.educonnect.authenticators.step;

import org.keycloak.provider.ProviderConfigProperty;

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
