package fr.educonnect.benchmarks.report;

import java.util.Arrays;

/** Medians and percentiles. */
public final class Quantiles {

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

    private static double[] sorted(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
