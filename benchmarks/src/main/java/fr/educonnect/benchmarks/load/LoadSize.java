package fr.educonnect.benchmarks.load;

/**
 * How much is done.
 *
 * @param warmUp how often each twin does it before the first round
 * @param rounds how often each twin is measured
 * @param perRound how often it is done in one round
 * @param concurrency how many browsers do it at the same time
 * @param roundSeconds the longest that a round may take
 */
public record LoadSize(int warmUp, int rounds, int perRound, int concurrency, int roundSeconds) {

    /** Accounts that all rounds need, were each whole. */
    public int measured() {
        return rounds * perRound;
    }

    /** The longest that all of it may take, with the start of the load generator; the preparation of rounds not counted. */
    public int longestMinutes(int twins) {
        return (twins * (rounds * roundSeconds + Round.LONGEST_WARM_UP_SECONDS) + 60) / 60;
    }
}
