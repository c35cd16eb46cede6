package fr.educonnect.benchmarks.report;

import java.util.Arrays;

/** Medians and percentiles. */
public final class Quantiles {

    /** Half of what 95 % leave. */
    private static final double TAIL = 0.025;

    private Quantiles() {}

    /**
     * The value in the middle, or half way between the two in the middle.
     *
     * @param values in any order; not changed
     * @throws IllegalArgumentException when there are none
     */
    public static double median(double... values) {
        double[] sorted = sorted(values);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * The smallest value that at least this share of all values does not exceed ("nearest rank").
     *
     * @param percent above 0, at most 100
     * @param values in any order; not changed
     * @throws IllegalArgumentException when there are none
     */
    public static double percentile(double percent, double... values) {
        double[] sorted = sorted(values);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    /**
     * Between which two of the values the true median lies with 95 % confidence, whatever the values' distribution: the order
     * statistics of the sign test. Below six values that confidence cannot be had, and it is the smallest and the largest.
     *
     * @param values in any order; not changed
     * @throws IllegalArgumentException when there are none
     */
    public static Interval medianInterval(double... values) {
        double[] sorted = sorted(values);
        int outside = 0;
        double chance = Math.pow(0.5, sorted.length);
        double tail = chance;
        while (tail <= TAIL) {
            outside++;
            chance = chance * (sorted.length - outside + 1) / outside;
            tail += chance;
        }
        int dropped = Math.max(outside - 1, 0);
        return new Interval(sorted[dropped], sorted[sorted.length - 1 - dropped]);
    }

    /** Both ends belong to it. */
    public record Interval(double from, double to) {}

    private static double[] sorted(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
