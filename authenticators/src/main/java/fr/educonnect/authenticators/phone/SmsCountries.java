package fr.educonnect.authenticators.phone;

import fr.educonnect.authenticators.step.StepSettings;
import fr.educonnect.directory.guardian.PhoneNumber;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The countries to which SMS may be sent (security 31): a number that is dear to call costs nothing here.
 *
 * @param codes calling codes without plus sign
 */
public record SmsCountries(Set<String> codes) {

    private static final String KEY = "smsCallingCodes";
    private static final String BY_DEFAULT =
            Arrays.stream(CallingCode.values()).map(CallingCode::code).collect(Collectors.joining(","));

    /** As the admin console shows it. */
    public static final ProviderConfigProperty SETTING = new ProviderConfigProperty(
            KEY,
            "Calling codes for SMS",
            "Without plus sign, separated by commas. Numbers of other countries, and numbers that are no mobiles, get nothing;"
                    + " the parent sees the same pages.",
            ProviderConfigProperty.STRING_TYPE,
            BY_DEFAULT);

    /** Reads them from an execution. */
    public static SmsCountries of(StepSettings settings) {
        return new SmsCountries(Arrays.stream(settings.text(KEY, BY_DEFAULT).split(","))
                .map(code -> code.strip().replace("+", ""))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether an SMS may go there: a mobile of an allowed country. */
    public boolean allow(PhoneNumber number) {
        return codes.contains(number.callingCode()) && number.isMobile();
    }
}
