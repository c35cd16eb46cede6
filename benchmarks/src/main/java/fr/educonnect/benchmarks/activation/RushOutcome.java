package fr.educonnect.benchmarks.activation;

import java.time.Duration;
import java.util.List;

/**
 * What came of a rush.
 *
 * @param visits all that came
 * @param visited those that were answered; the others came to an error
 * @param errors what went wrong, a text for each visit that noted one; no text holds personal data
 * @param elapsed from the first visit to the end of the last
 */
public record RushOutcome(List<Visit> visits, List<Visited> visited, List<String> errors, Duration elapsed) {

    /** Visits without an answer, whether or not an error was noted. */
    public int unanswered() {
        return visits.size() - visited.size();
    }
}
