package fr.educonnect.authenticators.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Counts what becomes of codes: {@code educonnect.recovery.codes}. */
public final class CodeMetric {

    private CodeMetric() {}

    /** Shows right and wrong ones with 0: who watches sees growth only from a value seen before. */
    public static void show() {
        counter("right");
        counter(FlowEvents.WRONG_CODE);
    }

    /** @param result {@code right}, or the error of the event */
    public static void checked(String result) {
        counter(result).increment();
    }

    private static Counter counter(String result) {
        return Metrics.counter("educonnect.recovery.codes", "result", result);
    }
}
