package fr.educonnect.authenticators.step;

import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RequiredActionConfigModel;

/**
 * The settings of one execution as the administrator saved them.
 *
 * <p>Keycloak 26.7 asks no authenticator to check its configuration when it is saved. So a value that cannot be used is told
 * in the log, with its remedy, at each use, and the default holds meanwhile: the safe side for every setting we have.
 */
public final class StepSettings {

    private static final Logger LOG = Logger.getLogger(StepSettings.class);

    private final String alias;
    private final Map<String, String> values;

    private StepSettings(String alias, Map<String, String> values) {
        this.alias = alias;
        this.values = values;
    }

    /**
     * Reads what was saved.
     *
     * @param config of the execution; null where none was saved
     */
    public static StepSettings of(AuthenticatorConfigModel config) {
        return config == null || config.getConfig() == null
                ? new StepSettings("", Map.of())
                : new StepSettings(config.getAlias(), config.getConfig());
    }

    /**
     * The same for a required action.
     *
     * @param config of the action; null where none was saved
     */
    public static StepSettings ofAction(RequiredActionConfigModel config) {
        return config == null || config.getConfig() == null
                ? new StepSettings("", Map.of())
                : new StepSettings(config.getAlias(), config.getConfig());
    }

    /** The number of a setting; its default where it is not set or cannot be used. */
    public int number(NumberSetting setting) {
        String typed = values.get(setting.key());
        if (typed == null || typed.isBlank()) {
            return setting.byDefault();
        }
        if (setting.accepts(typed)) {
            return Integer.parseInt(typed.strip());
        }
        LOG.errorf(
                "Execution settings \"%s\": %s is \"%s\". Enter a number from %d to %d; until then %d holds.",
                alias, setting.label(), typed, setting.least(), setting.most(), setting.byDefault());
        return setting.byDefault();
    }

    /** A number of seconds. */
    public Duration seconds(NumberSetting setting) {
        return Duration.ofSeconds(number(setting));
    }

    /** The text of a setting; its default where it is not set. */
    public String text(String key, String byDefault) {
        String typed = values.get(key);
        return typed == null || typed.isBlank() ? byDefault : typed.strip();
    }
}
