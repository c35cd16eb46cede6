package fr.educonnect.benchmarks.report;

/** How sure a ratio of the rounds is. */
final class Confidence {

    /** With fewer rounds there are no 95 %. */
    private static final int LEAST_ROUNDS = 6;

    private Confidence() {}

    /**
     * What the rounds say, and about a goal.
     *
     * @param ratios of the rounds, one at least
     * @param goal the ratio wanted at least
     */
    static String of(double[] ratios, double goal) {
        Quantiles.Interval interval = Quantiles.medianInterval(ratios);
        String verdict;
        if (ratios.length < LEAST_ROUNDS || (interval.from() < goal && interval.to() >= goal)) {
            verdict = "that decides nothing about the goal of %s";
        } else {
            verdict = interval.from() >= goal ? "the goal of %s is met" : "the goal of %s is missed";
        }
        return of(ratios) + ": " + verdict.formatted(Figures.text(goal)) + ".";
    }

    /** What the rounds say, without a full stop. */
    static String of(double[] ratios) {
        Quantiles.Interval interval = Quantiles.medianInterval(ratios);
        return "Median ratio of the rounds %s, %s between %s and %s"
                .formatted(
                        Figures.text(Quantiles.median(ratios)),
                        ratios.length < LEAST_ROUNDS ? "all of them" : "with 95 % confidence",
                        Figures.text(interval.from()),
                        Figures.text(interval.to()));
    }
}
