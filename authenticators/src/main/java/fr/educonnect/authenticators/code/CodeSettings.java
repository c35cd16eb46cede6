package fr.educonnect.authenticators.code;

import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.authenticators.step.StepSettings;
import fr.educonnect.directory.code.CodeRules;
import java.time.Duration;
import java.util.List;

/**
 * How codes are made and how many wrong ones are borne.
 *
 * @param digits of a code
 * @param validity from the request on
 * @param rules about wrong codes
 */
public record CodeSettings(int digits, Duration validity, CodeRules rules) {

    private static final NumberSetting DIGITS =
            new NumberSetting("digits", "Digits of a code", "More are safer and harder to type.", 6, 10, 6);
    private static final NumberSetting VALIDITY = new NumberSetting(
            "validityMinutes", "Validity of a code (minutes)", "Counted from the request.", 1, 1440, 30);
    private static final NumberSetting VALIDITY_SECONDS = new NumberSetting(
            "validitySeconds",
            "Validity of a code (seconds)",
            "More exact than minutes, for tests. 0: the minutes count.",
            0,
            86_400,
            0);
    private static final NumberSetting TRIES = new NumberSetting(
            "tries",
            "Tries of a code",
            "Wrong tries of one request, those before a new code included. 1 is the strict mode: every wrong code sends back to"
                    + " the start.",
            1,
            20,
            5);
    private static final NumberSetting WRONG_PER_ACCOUNT = new NumberSetting(
            "wrongPerAccount",
            "Wrong codes of an account in 24 hours",
            "Over all codes and sessions. When it is reached, the right code is refused too until the 24 hours are over.",
            1,
            1000,
            25);

    /** As the admin console shows them. */
    public static final List<NumberSetting> SETTINGS =
            List.of(DIGITS, VALIDITY, VALIDITY_SECONDS, TRIES, WRONG_PER_ACCOUNT);

    /** Reads them from an execution. */
    public static CodeSettings of(StepSettings settings) {
        Duration exact = settings.seconds(VALIDITY_SECONDS);
        return new CodeSettings(
                settings.number(DIGITS),
                exact.isZero() ? Duration.ofMinutes(settings.number(VALIDITY)) : exact,
                new CodeRules(settings.number(TRIES), settings.number(WRONG_PER_ACCOUNT), Duration.ofHours(24)));
    }
}
