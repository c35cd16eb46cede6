package fr.educonnect.sms.http;

import java.time.Duration;

/**
 * How often and how soon a gateway tries again by itself.
 *
 * @param attempts tries in all
 * @param firstWait before the second try; doubled before each further one
 * @param longestWait a longer wait, also one that the provider asks for, is left to the caller
 */
record RetryPolicy(int attempts, Duration firstWait, Duration longestWait) {

    /** Wait after a try, when the provider asks for none. */
    Duration waitAfter(int attempt) {
        Duration wait = firstWait.multipliedBy(1L << Math.min(attempt - 1, 20));
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
}
