package fr.educonnect.authenticators.limits;

import fr.educonnect.directory.quota.Limit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Counts how often each limit is reached: {@code educonnect.recovery.limits}. */
public final class LimitMetric {

    private LimitMetric() {}

    /**
     * Shows a limit with 0. Who watches sees growth only from a value seen before: a counter that begins with the first
     * refusal hides it.
     *
     * @param limit its name
     */
    static void show(String limit) {
        counter(limit);
    }

    /** @param limit that refused a use */
    public static void reached(Limit limit) {
        counter(limit.name()).increment();
    }

    private static Counter counter(String limit) {
        return Metrics.counter("educonnect.recovery.limits", "limit", limit);
    }
}
