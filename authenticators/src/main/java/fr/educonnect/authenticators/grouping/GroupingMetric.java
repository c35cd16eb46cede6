package fr.educonnect.authenticators.grouping;

import io.micrometer.core.instrument.Metrics;

/** Counts what becomes of groupings: {@code educonnect.groupings}. */
final class GroupingMetric {

    private GroupingMetric() {}

    /** @param result {@code grouped}, {@code undone}, or why not */
    static void handled(String result) {
        Metrics.counter("educonnect.groupings", "result", result).increment();
    }
}
