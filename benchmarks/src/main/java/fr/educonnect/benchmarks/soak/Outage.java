package fr.educonnect.benchmarks.soak;

/**
 * A part of the installation was away. All times are milliseconds since 1970.
 *
 * @param what was away, for people
 * @param beginMillis when it went
 * @param returnMillis when it was started again and said that it is there
 * @param countFromReturn whether recovery is counted from its return, because nothing can work before; else from its going
 * @param untilMillis when something else began: what fails from then on is not this outage's
 */
public record Outage(String what, long beginMillis, long returnMillis, boolean countFromReturn, long untilMillis) {

    /** From when on things should work again. */
    long countedFromMillis() {
        return countFromReturn ? returnMillis : beginMillis;
    }

    /** Whether a moment is its. */
    public boolean holds(long millis) {
        return millis >= beginMillis && millis < untilMillis;
    }
}
