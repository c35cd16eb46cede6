package fr.educonnect.messages.queue;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How often and how soon something is tried again.
 *
 * @param tries in all
 * @param first wait after the first try; four times as long after each further one
 * @param longest never a longer wait of our own
 * @param within the last try begins no later than this after the hand-over
 * @param chance from 0 to 1: waits are spread around, so that what failed together does not come back together
 */
public record RetryPolicy(int tries, Duration first, Duration longest, Duration within, DoubleSupplier chance) {

    private static final int GROWTH_BITS = 2;
    private static final double LEAST_SHARE = 0.75;
    private static final double SPREAD = 0.5;

    /**
     * The wait before the next try.
     *
     * @param tryNumber the try that failed, 1 for the first
     * @param age time since the hand-over
     * @param asked least wait that the other side asked for; zero when it asked for none
     * @return empty when there is no further try
     */
    public Optional<Duration> waitAfter(int tryNumber, Duration age, Duration asked) {
        if (tryNumber >= tries) {
            return Optional.empty();
        }
        Duration own = shorter(spread(first.multipliedBy(1L << Math.min(GROWTH_BITS * (tryNumber - 1), 20))), longest);
        Duration wait = own.compareTo(asked) < 0 ? asked : own;
        return age.plus(wait).compareTo(within) > 0 ? Optional.empty() : Optional.of(wait);
    }

    private Duration spread(Duration wait) {
        return Duration.ofNanos((long) (wait.toNanos() * (LEAST_SHARE + SPREAD * chance.getAsDouble())));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
