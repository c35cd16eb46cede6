package fr.educonnect.directory.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Random;

/**
 * Tries a rule with many made-up inputs: the same ones at every run, so that a failure can be looked at. Other inputs:
 * {@code -Deduconnect.fuzz.seed=random}, or the number that a failure named.
 */
public final class Fuzzing {

    private static final String PROPERTY = "educonnect.fuzz.seed";
    private static final long BY_DEFAULT = 20_200_901;

    /**
     * What one input may take. Of the processor, not by the clock: a busy machine is no finding.
     * The first input pays for classes and tables that are read once.
     */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Fuzzing() {}

    /** Tries one input. */
    @FunctionalInterface
    public interface Try {

        /**
         * Makes an input and looks at what comes of it.
         *
         * @param random to make it of, and of nothing else
         */
        void with(Random random) throws Exception;
    }

    /**
     * Tries so many inputs.
     *
     * @param inputs so many that the test stays below three seconds
     * @param attempt throws where the rule is broken
     * @throws AssertionError names the input's seed; its cause is what the attempt threw
     */
    public static void times(int inputs, Try attempt) {
        long seed = seed();
        for (int i = 0; i < inputs; i++) {
            once(seed + i, attempt);
        }
    }

    private static void once(long seed, Try attempt) {
        long begin = THREADS.getCurrentThreadCpuTime();
        try {
            attempt.with(new Random(seed));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError | OutOfMemoryError fault) {
            throw new AssertionError("Input of -D%s=%d: %s".formatted(PROPERTY, seed, fault), fault);
        }
        Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin);
        if (taken.compareTo(LONGEST) > 0) {
            throw new AssertionError("Input of -D%s=%d took %s".formatted(PROPERTY, seed, taken));
        }
    }

    private static long seed() {
        String given = System.getProperty(PROPERTY, "");
        return switch (given) {
            case "" -> BY_DEFAULT;
            case "random" -> new Random().nextInt(Integer.MAX_VALUE);
            default -> Long.parseLong(given);
        };
    }
}
