package fr.educonnect.authenticators.limits;

import fr.educonnect.directory.quota.Limit;
import io.micrometer.core.instrument.Metrics;

/** Counts how often each limit is reached: {@code educonnect.recovery.limits}. */
public final class LimitMetric {

    private LimitMetric() {}

    /** @param limit that refused a use */
    public static void reached(Limit limit) {
        Metrics.counter("educonnect.recovery.limits", "limit", limit.name()).increment();
    }
}
