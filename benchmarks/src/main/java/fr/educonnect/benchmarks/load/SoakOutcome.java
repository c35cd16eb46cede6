package fr.educonnect.benchmarks.load;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What the browsers of a soak met.
 *
 * @param answers to all of their requests, in no order
 */
public record SoakOutcome(List<Answer> answers) {

    /** What a session that is gone answers to a refresh. */
    public static final String SESSION_GONE = "invalid_grant";

    /**
     * How one request ended, redirects included.
     *
     * @param visit number of the visit it belongs to
     * @param account of the parent
     * @param startMillis when it began, since 1970
     * @param endMillis when its end was there
     * @param error in a few words; empty where it was answered as it should be
     */
    public record Answer(
            long visit, SoakRequest request, long account, long startMillis, long endMillis, String error) {

        /** Whether it was not answered as it should be. */
        @JsonIgnore
        public boolean failed() {
            return !error.isEmpty();
        }
    }
}
