package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Outcome.Statement;
import fr.educonnect.benchmarks.load.Twin;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the sign-ins of a run amount to. The warm-up counts for nothing. */
public final class SignInResult {

    private static final double RATE_GOAL = 1;

    private final Outcome outcome;
    private final int rounds;
    private final RoundFigures figures;

    /**
     * @param outcome with at least one sign-in of each twin in each round
     * @param rounds how many were measured
     */
    public SignInResult(Outcome outcome, int rounds) {
        this.outcome = outcome;
        this.rounds = rounds;
        this.figures = new RoundFigures(outcome, rounds);
    }

    /** Rates and times are medians of the rounds, counts are those of all rounds. */
    public List<Measure> measures() {
        return List.of(
                Measure.higherIsBetter(
                                "sign-ins per second", figures.perSecond(Twin.OURS), figures.perSecond(Twin.STOCK))
                        .withGoal(RATE_GOAL),
                Measure.lowerIsBetter(
                        "sign-in, half of them within (ms)",
                        figures.millis(50, Twin.OURS),
                        figures.millis(50, Twin.STOCK)),
                Measure.lowerIsBetter(
                        "sign-in, 95 % within (ms)", figures.millis(95, Twin.OURS), figures.millis(95, Twin.STOCK)),
                Measure.lowerIsBetter(
                        "processor time of Keycloak per sign-in (ms)",
                        figures.effort(Twin.OURS),
                        figures.effort(Twin.STOCK)),
                Measure.atMost("queries to the school base per sign-in", 1, figures.statements(Twin.OURS, true)),
                Measure.lowerIsBetter(
                        "statements to Keycloak's own base per sign-in",
                        figures.statements(Twin.OURS, false),
                        figures.statements(Twin.STOCK, false)));
    }

    /** Every round by itself: how far the figures of one twin lie apart is how far they can be trusted. */
    public MarkdownTable byRound() {
        MarkdownTable table = new MarkdownTable("round", "ours/s", "stock/s", "ratio");
        IntStream.rangeClosed(1, rounds).forEach(round -> {
            double ours = figures.perSecond(Twin.OURS, round);
            double stock = figures.perSecond(Twin.STOCK, round);
            table.row(String.valueOf(round), Figures.text(ours), Figures.text(stock), Figures.text(ours / stock));
        });
        return table;
    }

    /** How sure the ratio of the rates is; with this few or this different rounds it may decide nothing. */
    public String confidence() {
        return Confidence.of(figures.ratios(), RATE_GOAL);
    }

    /** Every statement that either twin needs at least once in ten sign-ins, the most frequent first. */
    public MarkdownTable statements() {
        MarkdownTable table = new MarkdownTable("statement", "ours", "stock", "ours ms", "stock ms");
        Map<String, Double> calls = outcome.statements().stream()
                .filter(statement -> statement.round() > 0)
                .map(SignInResult::shortened)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        query -> -perSignIn(Twin.OURS, query, Statement::calls)
                                - perSignIn(Twin.STOCK, query, Statement::calls)));
        calls.keySet().stream()
                .sorted(Comparator.<String>comparingDouble(calls::get).thenComparing(Comparator.naturalOrder()))
                .filter(query -> perSignIn(Twin.OURS, query, Statement::calls) >= 0.1
                        || perSignIn(Twin.STOCK, query, Statement::calls) >= 0.1)
                .forEach(query -> table.row(
                        query,
                        Figures.text(perSignIn(Twin.OURS, query, Statement::calls)),
                        Figures.text(perSignIn(Twin.STOCK, query, Statement::calls)),
                        Figures.text(perSignIn(Twin.OURS, query, Statement::millis)),
                        Figures.text(perSignIn(Twin.STOCK, query, Statement::millis))));
        return table;
    }

    /** How many different accounts of each twin signed in. */
    public long measured(Twin twin) {
        return figures.measured(twin);
    }

    /** How many sign-ins failed, the warm-up's too: a run with any is no comparison. */
    public int failures() {
        return outcome.failures().size();
    }

    /** Whether every round has sign-ins of both twins. */
    public boolean complete() {
        return figures.complete(List.of(Twin.values()));
    }

    private double perSignIn(Twin twin, String query, ToDoubleFunction<Statement> figure) {
        return figures.perOne(twin, statement -> shortened(statement).equals(query), figure);
    }

    /** Which table, and what is done to it; Hibernate's lists of columns say nothing more. */
    private static String shortened(Statement statement) {
        String text = statement.query().replaceAll("\\s+", " ").replaceFirst("(?i)^select .*? from ", "select … from ");
        String base = statement.database().equals(BenchmarkPostgres.SCHOOL) ? "school base: " : "";
        return base + (text.length() <= 110 ? text : text.substring(0, 109) + "…").replace("|", "\\|");
    }
}
