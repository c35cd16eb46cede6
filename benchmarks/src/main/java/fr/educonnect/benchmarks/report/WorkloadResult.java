package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Twin;
import fr.educonnect.benchmarks.load.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What one workload amounts to, beside its stock twin where it has one. */
public final class WorkloadResult {

    private final Workload workload;
    private final Outcome outcome;
    private final RoundFigures figures;

    /**
     * @param outcome of the workload
     * @param rounds how many were measured
     */
    public WorkloadResult(Workload workload, Outcome outcome, int rounds) {
        this.workload = workload;
        this.outcome = outcome;
        this.figures = new RoundFigures(outcome, rounds);
    }

    /** Whether every round has something of everybody who takes part. */
    public boolean complete() {
        return figures.complete(workload.twins());
    }

    /** How many failed, the warm-up's too. */
    public int failures() {
        return outcome.failures().size();
    }

    /** Rates and times are medians of the rounds, counts are those of all rounds. */
    public List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        Measure rate = measure("per second", true, figures::perSecond);
        measures.add(rateGoal().isEmpty() ? rate : rate.withGoal(rateGoal().getAsDouble()));
        measures.add(measure("half within (ms)", false, twin -> figures.millis(50, twin)));
        measures.add(measure("95 % within (ms)", false, twin -> figures.millis(95, twin)));
        measures.add(measure("processor time of Keycloak (ms)", false, figures::effort));
        String queries = name("queries to the school base");
        double asked = figures.statements(Twin.OURS, true);
        measures.add(
                switch (workload) {
                    case SIGN_IN -> Measure.atMost(queries, 1, asked);
                    case REFRESH -> Measure.none(queries, asked);
                    default -> Measure.alone(queries, asked);
                });
        return measures;
    }

    /** How sure the ratio of the rates is, in a sentence; empty without a stock twin. */
    public String confidence() {
        if (workload.twins().size() < 2) {
            return "";
        }
        double[] ratios = figures.ratios();
        String sentence =
                rateGoal().isPresent() ? Confidence.of(ratios, rateGoal().getAsDouble()) : Confidence.of(ratios) + ".";
        return "- %s: %s%n".formatted(workload.label(), sentence);
    }

    private OptionalDouble rateGoal() {
        return switch (workload) {
            case SIGN_IN -> OptionalDouble.of(1);
            case REFRESH -> OptionalDouble.of(0.95);
            default -> OptionalDouble.empty();
        };
    }

    private Measure measure(String what, boolean higherIsBetter, ToDoubleFunction<Twin> figure) {
        double ours = figure.applyAsDouble(Twin.OURS);
        if (workload.twins().size() < 2) {
            return Measure.alone(name(what), ours);
        }
        double stock = figure.applyAsDouble(Twin.STOCK);
        return higherIsBetter
                ? Measure.higherIsBetter(name(what), ours, stock)
                : Measure.lowerIsBetter(name(what), ours, stock);
    }

    private String name(String what) {
        return workload.label() + ", " + what;
    }
}
