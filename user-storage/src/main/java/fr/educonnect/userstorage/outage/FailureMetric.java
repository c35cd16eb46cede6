package fr.educonnect.userstorage.outage;

import fr.educonnect.directory.DirectoryUnavailableException.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;

/**
 * Counts the questions that the school base did not answer: {@code educonnect.school.database.failures} by {@code reason}.
 * What nobody asks does not fail, so it only grows while parents come.
 */
public final class FailureMetric {

    private static final String OTHER_SCHEMA = "schema";

    private FailureMetric() {}

    /**
     * Shows every reason with 0. Who watches sees growth only from a value seen before: a counter that begins with the first
     * failure hides it.
     */
    public static void show() {
        for (Reason reason : Reason.values()) {
            counter(label(reason));
        }
        counter(OTHER_SCHEMA);
    }

    /**
     * One question failed.
     *
     * @param reason why
     */
    public static void failed(Reason reason) {
        counter(label(reason)).increment();
    }

    /** One question was not asked, because the base has other schemas than this server knows. */
    public static void otherSchema() {
        counter(OTHER_SCHEMA).increment();
    }

    private static String label(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static Counter counter(String reason) {
        return Metrics.counter("educonnect.school.database.failures", "reason", reason);
    }
}
