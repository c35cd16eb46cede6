package fr.educonnect.authenticators.activation.password;

import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.authenticators.step.StepSettings;
import fr.educonnect.directory.identifiant.IdentifiantPattern;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.provider.ProviderConfigProperty;

/** What an administrator can set about the end of an activation. */
final class ActivationSettings {

    private static final Logger LOG = Logger.getLogger(ActivationSettings.class);
    private static final String PATTERN = "identifiantPattern";
    private static final String PATTERN_BY_DEFAULT = "{initial}.{family-name}";
    private static final NumberSetting VALIDATION = new NumberSetting(
            "validationHours", "Validity of the validation link (hours)", "Counted from the activation.", 1, 720, 24);

    /** As the admin console shows them. */
    static final List<ProviderConfigProperty> ALL = Stream.concat(
                    Stream.of(new ProviderConfigProperty(
                            PATTERN,
                            "Pattern of identifiants",
                            "Letters a to z, dots and {initial}, {first-name}, {family-name}, without accents. A number follows"
                                    + " where it is taken. Letters of schools use the same pattern if they are told so.",
                            ProviderConfigProperty.STRING_TYPE,
                            PATTERN_BY_DEFAULT)),
                    Stream.of(Stream.of(VALIDATION, SmsBudget.SETTING), SendLimits.SETTINGS.stream())
                            .flatMap(settings -> settings)
                            .map(NumberSetting::property))
            .toList();

    private ActivationSettings() {}

    /** The pattern; the default where it cannot be used, which the log tells. */
    static IdentifiantPattern pattern(StepSettings settings) {
        String text = settings.text(PATTERN, PATTERN_BY_DEFAULT);
        try {
            return new IdentifiantPattern(text);
        } catch (IllegalArgumentException e) {
            LOG.errorf(
                    "Pattern of identifiants: \"%s\" cannot be used (%s). Until it is corrected %s holds.",
                    text, e.getMessage(), PATTERN_BY_DEFAULT);
            return IdentifiantPattern.DEFAULT;
        }
    }

    static Duration validation(StepSettings settings) {
        return Duration.ofHours(settings.number(VALIDATION));
    }
}
