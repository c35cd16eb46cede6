package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.recovery.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells known from unknown identifiants by time, as far as that can be done (security property 2). */
public final class TimingReport {

    /** Milliseconds between the medians, at most. */
    public static final double GOAL = 5;

    private final Map<Step, List<Double>> known = lists();
    private final Map<Step, List<Double>> unknown = lists();

    /** Adds what two visits took, one after the other. */
    public void add(Map<Step, Double> knownTimes, Map<Step, Double> unknownTimes) {
        knownTimes.forEach((step, millis) -> known.get(step).add(millis));
        unknownTimes.forEach((step, millis) -> unknown.get(step).add(millis));
    }

    /** Whether no step tells them apart. */
    public boolean met() {
        return known.keySet().stream().allMatch(step -> Math.abs(difference(step)) <= GOAL);
    }

    /** Median of the known less that of the unknown, in milliseconds. */
    public double difference(Step step) {
        return median(known.get(step)) - median(unknown.get(step));
    }

    /** Every request with both medians. */
    public MarkdownTable table() {
        MarkdownTable table =
                new MarkdownTable("request", "known (ms)", "unknown (ms)", "difference", "pairs, 95 %", "goal", "");
        for (Step step : Step.values()) {
            Quantiles.Interval pairs = Quantiles.medianInterval(pairs(step));
            table.row(
                    step.label(),
                    Figures.text(median(known.get(step))),
                    Figures.text(median(unknown.get(step))),
                    Figures.text(difference(step)),
                    Figures.text(pairs.from()) + " to " + Figures.text(pairs.to()),
                    "≤ " + Figures.text(GOAL),
                    Math.abs(difference(step)) <= GOAL ? "met" : "not met");
        }
        return table;
    }

    /** Each known visit less the unknown one beside it: what slows the machine down falls on both. */
    private double[] pairs(Step step) {
        double[] pairs = new double[known.get(step).size()];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = known.get(step).get(i) - unknown.get(step).get(i);
        }
        return pairs;
    }

    private static double median(List<Double> millis) {
        return Quantiles.median(millis.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Map<Step, List<Double>> lists() {
        Map<Step, List<Double>> lists = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            lists.put(step, new ArrayList<>());
        }
        return lists;
    }
}
