package fr.educonnect.sms.smpp;

import java.time.Duration;

/**
 * How long a provider that cannot be reached is left alone.
 *
 * @param first after the first failure; doubled after each further one
 * @param longest never more
 */
record Backoff(Duration first, Duration longest) {

    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
