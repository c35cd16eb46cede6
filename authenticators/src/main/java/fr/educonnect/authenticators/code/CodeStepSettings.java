package fr.educonnect.authenticators.code;

import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.step.NumberSetting;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;

/** Everything that an administrator can set about a {@link CodeStep}. */
public final class CodeStepSettings {

    /** As the admin console shows them. */
    public static final List<ProviderConfigProperty> ALL = Stream.of(
                    CodeSettings.SETTINGS.stream().map(NumberSetting::property),
                    SendLimits.SETTINGS.stream().map(NumberSetting::property),
                    Stream.of(SmsBudget.SETTING.property(), SmsCountries.SETTING))
            .flatMap(settings -> settings)
            .toList();

    private CodeStepSettings() {}
}
