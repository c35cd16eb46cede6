package fr.educonnect.authenticators.profile;

import fr.educonnect.authenticators.action.ParentActionFactory;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.step.NumberSetting;
import java.util.List;
import java.util.stream.Stream;

/** The required action <em>Parent: my information</em>, which a téléservice asks for as {@code kc_action=mes-informations}. */
public final class MyInformationFactory extends ParentActionFactory {

    /** Provider id and alias. */
    public static final String ID = "mes-informations";

    public MyInformationFactory() {
        super(
                ID,
                "Parent: my information",
                new MyInformation(),
                Stream.concat(
                                PasswordForm.SETTINGS.stream(),
                                Stream.concat(Stream.of(ValidationAgain.VALIDITY), SendLimits.SETTINGS.stream()))
                        .map(NumberSetting.class::cast)
                        .toList(),
                List.of(SmsCountries.SETTING));
    }
}
