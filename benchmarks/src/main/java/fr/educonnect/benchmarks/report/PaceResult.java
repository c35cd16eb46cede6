package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Pace;
import fr.educonnect.benchmarks.load.PaceRounds;
import java.util.List;
import java.util.stream.IntStream;

/** How long sign-ins took while the carriers of mails and SMS were quick, slow, and hung. The warm-up counts for nothing. */
public final class PaceResult {

    /** By what share the slowest hundredth of sign-ins may take longer (security property 46). */
    public static final double GOAL = 0.20;

    private static final double MILLIS = 1e6;

    private final Outcome outcome;
    private final PaceRounds rounds;

    /** @param outcome with at least one sign-in in each round: see {@link #complete()} */
    public PaceResult(Outcome outcome, PaceRounds rounds) {
        this.outcome = outcome;
        this.rounds = rounds;
    }

    /** Whether every round has sign-ins. */
    public boolean complete() {
        return IntStream.rangeClosed(1, rounds.count()).allMatch(round -> millis(round).length > 0);
    }

    /** How many sign-ins failed, the warm-up's too. */
    public int failures() {
        return outcome.failures().size();
    }

    /** Sign-ins that count. */
    public long measured() {
        return outcome.signIns().stream().filter(signIn -> signIn.round() > 0).count();
    }

    /** By what share the median p99 of a pace's rounds is above that of the quick ones; 0.2 for 20 %. */
    public double growth(Pace pace) {
        return median(99, pace) / median(99, Pace.QUICK) - 1;
    }

    /** Whether sign-ins hardly notice that the carriers are slow, or hang. */
    public boolean met() {
        return met(Pace.SLOW) && met(Pace.HANGING);
    }

    /** Medians of the rounds of each pace. */
    public MarkdownTable byPace() {
        MarkdownTable table = new MarkdownTable(
                "carriers", "rounds", "p50 (ms)", "p95 (ms)", "p99 (ms)", "p99 grows (%)", "pairs, 95 %", "goal", "");
        for (Pace pace : Pace.values()) {
            boolean compared = pace != Pace.QUICK;
            table.row(
                    pace.label(),
                    String.valueOf(rounds.of(pace).size()),
                    Figures.text(median(50, pace)),
                    Figures.text(median(95, pace)),
                    Figures.text(median(99, pace)),
                    compared ? Figures.text(growth(pace) * 100) : "",
                    pace == Pace.SLOW ? pairs() : "",
                    compared ? "≤ " + Figures.text(GOAL * 100) : "",
                    compared ? met(pace) ? "met" : "not met" : "");
        }
        return table;
    }

    /** Every round by itself: how far those of one pace lie apart is how far they can be trusted. */
    public MarkdownTable byRound() {
        MarkdownTable table = new MarkdownTable("round", "carriers", "sign-ins", "p50 (ms)", "p95 (ms)", "p99 (ms)");
        IntStream.rangeClosed(1, rounds.count())
                .forEach(round -> table.row(
                        String.valueOf(round),
                        rounds.of(round).label(),
                        String.valueOf(millis(round).length),
                        Figures.text(Quantiles.percentile(50, millis(round))),
                        Figures.text(Quantiles.percentile(95, millis(round))),
                        Figures.text(Quantiles.percentile(99, millis(round)))));
        return table;
    }

    private boolean met(Pace pace) {
        return growth(pace) <= GOAL;
    }

    /** Each slow round beside its quick one: where the median growth lies. */
    private String pairs() {
        List<Integer> quick = rounds.of(Pace.QUICK);
        List<Integer> slow = rounds.of(Pace.SLOW);
        Quantiles.Interval interval = Quantiles.medianInterval(IntStream.range(0, quick.size())
                .mapToDouble(pair -> Quantiles.percentile(99, millis(slow.get(pair)))
                                / Quantiles.percentile(99, millis(quick.get(pair)))
                        - 1)
                .toArray());
        return Figures.text(interval.from() * 100) + " to " + Figures.text(interval.to() * 100);
    }

    private double median(double percent, Pace pace) {
        return Quantiles.median(rounds.of(pace).stream()
                .mapToDouble(round -> Quantiles.percentile(percent, millis(round)))
                .toArray());
    }

    private double[] millis(int round) {
        return outcome.signIns().stream()
                .filter(signIn -> signIn.round() == round)
                .mapToDouble(signIn -> (signIn.endNanos() - signIn.startNanos()) / MILLIS)
                .toArray();
    }
}
