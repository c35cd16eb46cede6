package fr.educonnect.benchmarks.load;

import java.util.List;

/**
 * What the load generator measured.
 *
 * @param signIns every completed one
 * @param failures how many did not end with tokens, by round
 * @param statements what the databases were asked meanwhile
 * @param efforts what the server took for each round
 */
public record Outcome(List<SignIn> signIns, List<Failure> failures, List<Statement> statements, List<Effort> efforts) {

    /**
     * One sign-in, from the first request to the tokens, or whatever else a browser did.
     *
     * @param round 0 for the warm-up
     * @param begunNanos when the browser began; a clock without a meaningful zero
     * @param startNanos when the time that counts began, on the same clock
     * @param endNanos the same clock
     */
    public record SignIn(Twin twin, int round, long begunNanos, long startNanos, long endNanos) {

        /** All of it counts. */
        public SignIn(Twin twin, int round, long startNanos, long endNanos) {
            this(twin, round, startNanos, startNanos, endNanos);
        }
    }

    /**
     * One sign-in that failed.
     *
     * @param round 0 for the warm-up
     */
    public record Failure(Twin twin, int round) {}

    /**
     * One kind of statement during one round.
     *
     * @param query its text with placeholders
     * @param millis spent in the database by all its calls
     */
    public record Statement(Twin twin, int round, String database, String query, long calls, double millis) {}

    /**
     * Processor time of the server's process during one round: unlike a rate, it hardly depends on what else the machine does.
     *
     * @param round 0 for the warm-up
     * @param millis of all its threads together
     */
    public record Effort(Twin twin, int round, double millis) {}
}
