package fr.educonnect.userstorage.outage;

import fr.educonnect.directory.DirectoryUnavailableException;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;

/**
 * Counts the questions that the school base did not answer: {@code educonnect.school.database.failures} by {@code reason}.
 * What nobody asks does not fail, so it only grows while parents come.
 */
public final class FailureMetric {

    private FailureMetric() {}

    /**
     * One question failed.
     *
     * @param reason why
     */
    public static void failed(DirectoryUnavailableException.Reason reason) {
        count(reason.name().toLowerCase(Locale.ROOT));
    }

    /** One question was not asked, because the base has other schemas than this server knows. */
    public static void otherSchema() {
        count("schema");
    }

    private static void count(String reason) {
        Metrics.counter("educonnect.school.database.failures", "reason", reason).increment();
    }
}
