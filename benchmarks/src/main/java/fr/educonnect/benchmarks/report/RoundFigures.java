package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Outcome.SignIn;
import fr.educonnect.benchmarks.load.Outcome.Statement;
import fr.educonnect.benchmarks.load.Twin;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the rounds of a run amount to. The warm-up counts for nothing.
 *
 * @param outcome what was measured
 * @param rounds how many were measured
 */
record RoundFigures(Outcome outcome, int rounds) {

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;

    /** Whether every round has something of each of these twins. */
    boolean complete(Collection<Twin> twins) {
        return IntStream.rangeClosed(1, rounds).allMatch(round -> twins.stream()
                .noneMatch(twin -> of(twin, round).isEmpty()));
    }

    /** How often it was done. */
    long measured(Twin twin) {
        return outcome.signIns().stream()
                .filter(done -> done.twin() == twin && done.round() > 0)
                .count();
    }

    /** Median of the rounds. */
    double perSecond(Twin twin) {
        return median(twin, RoundFigures::perSecond);
    }

    /** In one round. */
    double perSecond(Twin twin, int round) {
        return perSecond(of(twin, round));
    }

    /** Ours by stock's, round by round. */
    double[] ratios() {
        return IntStream.rangeClosed(1, rounds)
                .mapToDouble(round -> perSecond(Twin.OURS, round) / perSecond(Twin.STOCK, round))
                .toArray();
    }

    /**
     * Within which time a share of them was done: the median of the rounds.
     *
     * @return milliseconds
     */
    double millis(double percent, Twin twin) {
        return median(twin, done -> millis(percent, done));
    }

    /** The same in one round. */
    double millis(double percent, Twin twin, int round) {
        return millis(percent, of(twin, round));
    }

    /**
     * Processor time of the server for one of them: the median of the rounds.
     *
     * @return milliseconds
     */
    double effort(Twin twin) {
        return Quantiles.median(outcome.efforts().stream()
                .filter(effort -> effort.twin() == twin && effort.round() > 0)
                .mapToDouble(
                        effort -> effort.millis() / of(twin, effort.round()).size())
                .toArray());
    }

    /** Statements for one of them that the school base was asked, or all other bases together. */
    double statements(Twin twin, boolean school) {
        return perOne(
                twin, statement -> statement.database().equals(BenchmarkPostgres.SCHOOL) == school, Statement::calls);
    }

    /** Something of the statements of a kind, for one of them. */
    double perOne(Twin twin, Predicate<Statement> kind, ToDoubleFunction<Statement> figure) {
        return outcome.statements().stream()
                        .filter(statement -> statement.twin() == twin && statement.round() > 0)
                        .filter(kind)
                        .mapToDouble(figure)
                        .sum()
                / measured(twin);
    }

    private List<SignIn> of(Twin twin, int round) {
        return outcome.signIns().stream()
                .filter(done -> done.twin() == twin && done.round() == round)
                .toList();
    }

    private double median(Twin twin, ToDoubleFunction<List<SignIn>> figure) {
        return Quantiles.median(IntStream.rangeClosed(1, rounds)
                .mapToDouble(round -> figure.applyAsDouble(of(twin, round)))
                .toArray());
    }

    private static double perSecond(List<SignIn> done) {
        long start = done.stream().mapToLong(SignIn::begunNanos).min().orElseThrow();
        long end = done.stream().mapToLong(SignIn::endNanos).max().orElseThrow();
        return done.size() * NANOS / (end - start);
    }

    private static double millis(double percent, List<SignIn> done) {
        return Quantiles.percentile(
                        percent,
                        done.stream()
                                .mapToDouble(one -> one.endNanos() - one.startNanos())
                                .toArray())
                / MILLIS;
    }
}
