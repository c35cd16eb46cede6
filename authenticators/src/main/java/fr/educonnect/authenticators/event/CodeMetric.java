package fr.educonnect.authenticators.event;

import io.micrometer.core.instrument.Metrics;

/** Counts what becomes of codes: {@code educonnect.recovery.codes}. */
public final class CodeMetric {

    private CodeMetric() {}

    /** @param result {@code right}, or the error of the event */
    public static void checked(String result) {
        Metrics.counter("educonnect.recovery.codes", "result", result).increment();
    }
}
