package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Outcome.SignIn;
import fr.educonnect.benchmarks.load.Outcome.Statement;
import fr.educonnect.benchmarks.load.Twin;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the sign-ins of a run amount to. The warm-up counts for nothing. */
public final class SignInResult {

    private static final double RATE_GOAL = 0.95;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;

    private final Outcome outcome;
    private final int rounds;

    /**
     * @param outcome with at least one sign-in of each twin in each round
     * @param rounds how many were measured
     */
    public SignInResult(Outcome outcome, int rounds) {
        this.outcome = outcome;
        this.rounds = rounds;
    }

    /** Rates and times are medians of the rounds, counts are those of all rounds. */
    public List<Measure> measures() {
        return List.of(
                Measure.higherIsBetter(
                                "sign-ins per second",
                                median(Twin.OURS, SignInResult::perSecond),
                                median(Twin.STOCK, SignInResult::perSecond))
                        .withGoal(RATE_GOAL),
                Measure.lowerIsBetter(
                        "sign-in, half of them within (ms)",
                        median(Twin.OURS, signIns -> millis(50, signIns)),
                        median(Twin.STOCK, signIns -> millis(50, signIns))),
                Measure.lowerIsBetter(
                        "sign-in, 95 % within (ms)",
                        median(Twin.OURS, signIns -> millis(95, signIns)),
                        median(Twin.STOCK, signIns -> millis(95, signIns))),
                Measure.lowerIsBetter(
                        "processor time of Keycloak per sign-in (ms)", effort(Twin.OURS), effort(Twin.STOCK)),
                Measure.atMost(
                        "queries to the school base per sign-in", 1, statements(Twin.OURS, BenchmarkPostgres.SCHOOL)),
                Measure.lowerIsBetter(
                        "statements to Keycloak's own base per sign-in",
                        statements(Twin.OURS, BenchmarkPostgres.KEYCLOAK),
                        statements(Twin.STOCK, BenchmarkPostgres.KEYCLOAK)));
    }

    /** Every round by itself: how far the figures of one twin lie apart is how far they can be trusted. */
    public MarkdownTable byRound() {
        MarkdownTable table = new MarkdownTable("round", "ours/s", "stock/s", "ratio");
        IntStream.rangeClosed(1, rounds).forEach(round -> {
            double ours = perSecond(signIns(Twin.OURS, round));
            double stock = perSecond(signIns(Twin.STOCK, round));
            table.row(String.valueOf(round), Figures.text(ours), Figures.text(stock), Figures.text(ours / stock));
        });
        return table;
    }

    /** How sure the ratio of the rates is; with this few or this different rounds it may decide nothing. */
    public String confidence() {
        double[] ratios = IntStream.rangeClosed(1, rounds)
                .mapToDouble(round -> perSecond(signIns(Twin.OURS, round)) / perSecond(signIns(Twin.STOCK, round)))
                .toArray();
        Quantiles.Interval interval = Quantiles.medianInterval(ratios);
        String verdict;
        if (rounds < 6 || (interval.from() < RATE_GOAL && interval.to() >= RATE_GOAL)) {
            verdict = "that decides nothing about the goal of %s";
        } else {
            verdict = interval.from() >= RATE_GOAL ? "the goal of %s is met" : "the goal of %s is missed";
        }
        return "Median ratio of the rounds %s, %s between %s and %s: %s."
                .formatted(
                        Figures.text(Quantiles.median(ratios)),
                        rounds < 6 ? "all of them" : "with 95 % confidence",
                        Figures.text(interval.from()),
                        Figures.text(interval.to()),
                        verdict.formatted(Figures.text(RATE_GOAL)));
    }

    /** Every statement that either twin needs at least once in ten sign-ins, the most frequent first. */
    public MarkdownTable statements() {
        MarkdownTable table = new MarkdownTable("statement", "ours", "stock", "ours ms", "stock ms");
        Map<String, List<Statement>> byQuery = outcome.statements().stream()
                .filter(statement -> statement.round() > 0)
                .collect(Collectors.groupingBy(
                        statement -> shortened(statement.database(), statement.query()),
                        TreeMap::new,
                        Collectors.toList()));
        byQuery.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        query -> -calls(Twin.OURS, query.getValue()) - calls(Twin.STOCK, query.getValue())))
                .filter(query ->
                        calls(Twin.OURS, query.getValue()) >= 0.1 || calls(Twin.STOCK, query.getValue()) >= 0.1)
                .forEach(query -> table.row(
                        query.getKey(),
                        Figures.text(calls(Twin.OURS, query.getValue())),
                        Figures.text(calls(Twin.STOCK, query.getValue())),
                        Figures.text(perSignIn(Twin.OURS, query.getValue(), Statement::millis)),
                        Figures.text(perSignIn(Twin.STOCK, query.getValue(), Statement::millis))));
        return table;
    }

    /** How many different accounts of each twin signed in. */
    public long measured(Twin twin) {
        return outcome.signIns().stream()
                .filter(signIn -> signIn.twin() == twin && signIn.round() > 0)
                .count();
    }

    /** How many sign-ins failed, the warm-up's too: a run with any is no comparison. */
    public int failures() {
        return outcome.failures().size();
    }

    /** Whether every round has sign-ins of both twins. */
    public boolean complete() {
        return IntStream.rangeClosed(1, rounds)
                .allMatch(round -> !signIns(Twin.OURS, round).isEmpty()
                        && !signIns(Twin.STOCK, round).isEmpty());
    }

    private double median(Twin twin, ToDoubleFunction<List<SignIn>> figure) {
        return Quantiles.median(IntStream.rangeClosed(1, rounds)
                .mapToDouble(round -> figure.applyAsDouble(signIns(twin, round)))
                .toArray());
    }

    private List<SignIn> signIns(Twin twin, int round) {
        return outcome.signIns().stream()
                .filter(signIn -> signIn.twin() == twin && signIn.round() == round)
                .toList();
    }

    private double effort(Twin twin) {
        return Quantiles.median(outcome.efforts().stream()
                .filter(effort -> effort.twin() == twin && effort.round() > 0)
                .mapToDouble(effort ->
                        effort.millis() / signIns(twin, effort.round()).size())
                .toArray());
    }

    private double statements(Twin twin, String database) {
        return calls(
                twin,
                outcome.statements().stream()
                        .filter(statement ->
                                statement.round() > 0 && statement.database().equals(database))
                        .toList());
    }

    private double calls(Twin twin, List<Statement> statements) {
        return perSignIn(twin, statements, Statement::calls);
    }

    private double perSignIn(Twin twin, List<Statement> statements, ToDoubleFunction<Statement> figure) {
        return statements.stream()
                        .filter(statement -> statement.twin() == twin)
                        .mapToDouble(figure)
                        .sum()
                / measured(twin);
    }

    private static double perSecond(List<SignIn> signIns) {
        long start = signIns.stream().mapToLong(SignIn::startNanos).min().orElseThrow();
        long end = signIns.stream().mapToLong(SignIn::endNanos).max().orElseThrow();
        return signIns.size() * NANOS / (end - start);
    }

    private static double millis(double percent, List<SignIn> signIns) {
        return Quantiles.percentile(
                        percent,
                        signIns.stream()
                                .mapToDouble(signIn -> signIn.endNanos() - signIn.startNanos())
                                .toArray())
                / MILLIS;
    }

    /** Which table, and what is done to it; Hibernate's lists of columns say nothing more. */
    private static String shortened(String database, String query) {
        String text = query.replaceAll("\\s+", " ").replaceFirst("(?i)^select .*? from ", "select … from ");
        String base = database.equals(BenchmarkPostgres.SCHOOL) ? "school base: " : "";
        return base + (text.length() <= 110 ? text : text.substring(0, 109) + "…").replace("|", "\\|");
    }
}
