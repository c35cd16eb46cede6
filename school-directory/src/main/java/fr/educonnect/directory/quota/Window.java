package fr.educonnect.directory.quota;

import java.time.Duration;

/** The time in which uses are counted. */
public sealed interface Window {

    /**
     * The time before now, exactly: each use is kept. For small limits.
     *
     * @param length above zero, at most {@link #LONGEST}; a use falls out when it is exactly that old
     */
    record Sliding(Duration length) implements Window {

        /** For how long single uses are kept. */
        public static final Duration LONGEST = Duration.ofDays(2);

        /** @throws IllegalArgumentException where the length is not as told above */
        public Sliding {
            if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("A sliding window is longer than nothing and at most " + LONGEST);
            }
        }
    }

    /** The calendar day in Europe/Paris, one number for each. For budgets too large to keep each use. */
    record SchoolDay() implements Window {}
}
