package fr.educonnect.sms.chain;

import fr.educonnect.sms.settings.SettingsReader;
import java.time.Duration;

/**
 * When a gateway is left alone for a while.
 *
 * @param window how many of its last sends are looked at
 * @param atLeast how many sends it takes to judge
 * @param failurePercent share of failed sends from which it is left alone
 * @param rest how long it is left alone before one send tries it again
 */
public record BreakerSettings(int window, int atLeast, int failurePercent, Duration rest) {

    /** Half of the last 20 sends, judged from 5 on; 30 s of rest. */
    public static final BreakerSettings DEFAULT = new BreakerSettings(20, 5, 50, Duration.ofSeconds(30));

    /**
     * Reads the settings {@code breaker-…}, noting what is wrong with them.
     *
     * @param settings of one gateway
     */
    public static BreakerSettings read(SettingsReader settings) {
        int window = settings.number("breaker-window", 1, 1000, DEFAULT.window());
        return new BreakerSettings(
                window,
                settings.number("breaker-at-least", 1, window, Math.min(window, DEFAULT.atLeast())),
                settings.number("breaker-failure-percent", 1, 100, DEFAULT.failurePercent()),
                settings.millis("breaker-rest", 1000, 3_600_000, DEFAULT.rest()));
    }
}
