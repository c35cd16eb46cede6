package fr.educonnect.benchmarks.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a run has to be over.
 *
 * @param clock that tells the time
 * @param end no more rounds from then on
 */
record Deadline(Clock clock, Instant end) {

    /** So many minutes from now. */
    static Deadline in(int minutes) {
        Clock clock = Clock.systemUTC();
        return new Deadline(clock, clock.instant().plus(Duration.ofMinutes(minutes)));
    }

    /** Whether nothing more may begin. */
    boolean passed() {
        return !clock.instant().isBefore(end);
    }

    /**
     * How long each of the rounds that come may take.
     *
     * @param wanted seconds, were there time enough
     * @param rounds how many there are
     * @return seconds, one at least
     */
    int secondsPerRound(int wanted, int rounds) {
        long left = Duration.between(clock.instant(), end).toSeconds();
        return (int) Math.max(1, Math.min(wanted, left / rounds));
    }
}
