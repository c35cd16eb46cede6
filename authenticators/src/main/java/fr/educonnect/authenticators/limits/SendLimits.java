package fr.educonnect.authenticators.limits;

import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.authenticators.step.StepSettings;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.quota.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How often messages may be asked for and sent. The counters are shared by all flows (security 35); each execution has its
 * own thresholds.
 *
 * @param cooldown pause between two sends
 * @param perQuarterHour sends to one target, and requests for one account
 * @param perDay the same within 24 hours
 * @param perNetworkAndMinute requests from one network address
 */
public record SendLimits(Duration cooldown, int perQuarterHour, int perDay, int perNetworkAndMinute) {

    private static final NumberSetting COOLDOWN = new NumberSetting(
            "cooldownSeconds",
            "Pause between two messages (seconds)",
            "For whoever asks again for the same account, number or address. 0 for none.",
            0,
            3600,
            30);
    private static final NumberSetting PER_QUARTER_HOUR = new NumberSetting(
            "perQuarterHour",
            "Messages in 15 minutes",
            "To one number or address, and for one account. Lost password, lost identifiant and activation count together.",
            1,
            100,
            5);
    private static final NumberSetting PER_DAY = new NumberSetting(
            "perDay",
            "Messages in 24 hours",
            "To one number or address, and for one account. Lost password, lost identifiant and activation count together.",
            1,
            1000,
            10);
    private static final NumberSetting PER_NETWORK_AND_MINUTE = new NumberSetting(
            "perNetworkAndMinute",
            "Requests of one network address in a minute",
            "A school or a mobile operator may stand behind one address.",
            1,
            10_000,
            60);

    /** As the admin console shows them. */
    public static final List<NumberSetting> SETTINGS =
            List.of(COOLDOWN, PER_QUARTER_HOUR, PER_DAY, PER_NETWORK_AND_MINUTE);

    /** Reads them from an execution. */
    public static SendLimits of(StepSettings settings) {
        return new SendLimits(
                settings.seconds(COOLDOWN),
                settings.number(PER_QUARTER_HOUR),
                settings.number(PER_DAY),
                settings.number(PER_NETWORK_AND_MINUTE));
    }

    /**
     * The limits of somebody who asks. They depend on what was typed alone, so reaching one tells nothing.
     *
     * @param asked the account, number or address as typed
     * @param network where the request comes from
     */
    public List<Limit> ofRequest(Subject asked, Subject network) {
        List<Limit> limits = new ArrayList<>(of("request", asked));
        if (!cooldown.isZero()) {
            limits.add(new Limit("request-pause", asked, 1, new Window.Sliding(cooldown)));
        }
        limits.add(
                new Limit("network-minute", network, perNetworkAndMinute, new Window.Sliding(Duration.ofMinutes(1))));
        return limits;
    }

    /**
     * The limits of a number or address that a message goes to. Without the pause: a parent who just got the identifiant asks
     * for the password next, and must not wait for a message that never comes.
     */
    public List<Limit> ofTarget(Subject target) {
        return of("target", target);
    }

    private List<Limit> of(String name, Subject subject) {
        return List.of(
                new Limit(name + "-15min", subject, perQuarterHour, new Window.Sliding(Duration.ofMinutes(15))),
                new Limit(name + "-24h", subject, perDay, new Window.Sliding(Duration.ofHours(24))));
    }
}
