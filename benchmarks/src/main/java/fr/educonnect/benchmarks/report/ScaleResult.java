package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Twin;
import java.util.List;
import java.util.stream.IntStream;

/** Sign-ins over a large base, which takes our place in the outcome, and over a small one, which takes stock's. */
public final class ScaleResult {

    /** The time may grow by a tenth. */
    private static final double GOAL = 1 / 1.1;

    private final RoundFigures figures;
    private final int large;
    private final int small;

    /**
     * @param rounds how many were measured
     * @param large guardians in the large base
     * @param small guardians in the small one
     */
    public ScaleResult(Outcome outcome, int rounds, int large, int small) {
        this.figures = new RoundFigures(outcome, rounds);
        this.large = large;
        this.small = small;
    }

    /** Whether every round has sign-ins over both. */
    public boolean complete() {
        return figures.complete(List.of(Twin.values()));
    }

    /** Medians of the rounds. */
    public List<Measure> measures() {
        String bases = "%d guardians (stock: ours with %d)".formatted(large, small);
        return List.of(
                Measure.lowerIsBetter(
                                "sign-in with " + bases + ", 95 % within (ms)",
                                figures.millis(95, Twin.OURS),
                                figures.millis(95, Twin.STOCK))
                        .withGoal(GOAL),
                Measure.lowerIsBetter(
                        "sign-in with " + bases + ", half within (ms)",
                        figures.millis(50, Twin.OURS),
                        figures.millis(50, Twin.STOCK)));
    }

    /** How sure the ratio of the times is, in a sentence. */
    public String confidence() {
        double[] ratios = IntStream.rangeClosed(1, figures.rounds())
                .mapToDouble(round -> figures.millis(95, Twin.STOCK, round) / figures.millis(95, Twin.OURS, round))
                .toArray();
        return "- sign-in with %d guardians, 95 %% within: %s%n".formatted(large, Confidence.of(ratios, GOAL));
    }
}
