package fr.educonnect.authenticators.activation.children;

import io.micrometer.core.instrument.Metrics;

/** Counts "Ce n'est pas mon enfant": {@code educonnect.activation.reports}. */
final class ReportMetric {

    private ReportMetric() {}

    /** A child was reported. */
    static void reported() {
        Metrics.counter("educonnect.activation.reports").increment();
    }
}
