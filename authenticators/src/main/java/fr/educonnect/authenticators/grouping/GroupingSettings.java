package fr.educonnect.authenticators.grouping;

import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.authenticators.step.StepSettings;
import fr.educonnect.directory.grouping.NameRule;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.quota.Window;
import java.time.Duration;
import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;

/** What an administrator sets for groupings. */
final class GroupingSettings {

    private static final NumberSetting PER_QUARTER_HOUR = new NumberSetting(
            "triesPerQuarterHour",
            "Other accounts tried in 15 minutes",
            "How often somebody may give the identifiant and password of another account. Wrong ones also count for that account, in"
                    + " Keycloak's brute force protection.",
            1,
            1000,
            10);
    private static final NumberSetting PER_DAY = new NumberSetting(
            "triesPerDay", "Other accounts tried in 24 hours", "The same within 24 hours.", 1, 10_000, 30);

    static final List<NumberSetting> NUMBERS = List.of(PER_QUARTER_HOUR, PER_DAY);

    private static final String NAMES = "names";
    private static final String FOLDED = "folded";
    private static final String EXACT = "exact";

    static final List<ProviderConfigProperty> OTHERS = List.of(new ProviderConfigProperty(
            NAMES,
            "Names of both accounts",
            "\"folded\": equal but for case, accents, ligatures, apostrophes, hyphens and spaces, which schools write differently."
                    + " \"exact\": every character counts; a parent whose schools write the name differently must then have it corrected.",
            ProviderConfigProperty.LIST_TYPE,
            FOLDED,
            FOLDED,
            EXACT));

    private GroupingSettings() {}

    /**
     * How often somebody may try.
     *
     * @param caller who is signed in
     */
    static List<Limit> limits(StepSettings settings, Subject caller) {
        return List.of(
                new Limit(
                        "grouping-15min",
                        caller,
                        settings.number(PER_QUARTER_HOUR),
                        new Window.Sliding(Duration.ofMinutes(15))),
                new Limit("grouping-24h", caller, settings.number(PER_DAY), new Window.Sliding(Duration.ofHours(24))));
    }

    /** Which names are those of one person; the strict rule where the setting is none of ours. */
    static NameRule names(StepSettings settings) {
        return settings.text(NAMES, FOLDED).equals(FOLDED) ? NameRule.FOLDED : NameRule.EXACT;
    }
}
