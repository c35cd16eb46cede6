package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.activation.Connections;
import fr.educonnect.benchmarks.activation.Flaw;
import fr.educonnect.benchmarks.activation.RushOutcome;
import fr.educonnect.benchmarks.activation.Visit;
import fr.educonnect.benchmarks.activation.Visited;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether a rush gave every person one account and one identifiant, left nothing open, and how long it took. */
public final class ActivationResult {

    private final RushOutcome outcome;
    private final Map<Flaw, Long> flaws;
    private final Connections connections;
    private final MarkdownTable table = new MarkdownTable("", "counted", "goal", "");
    private boolean met = true;

    /**
     * @param outcome what the people were told
     * @param flaws what is wrong in the base afterwards
     * @param connections what is still open
     */
    public ActivationResult(RushOutcome outcome, Map<Flaw, Long> flaws, Connections connections) {
        this.outcome = outcome;
        this.flaws = flaws;
        this.connections = connections;
        fill();
    }

    /** Whether nothing is wrong. Times have no goal. */
    public boolean met() {
        return met;
    }

    /** Every figure, with its goal where it has one. */
    public MarkdownTable table() {
        return table;
    }

    /** The errors, each kind with its number; empty where there was none. */
    public String errors() {
        Map<String, Long> kinds = outcome.errors().stream()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return kinds.entrySet().stream()
                .map(kind -> "- %d × %s\n".formatted(kind.getValue(), kind.getKey()))
                .collect(Collectors.joining());
    }

    private void fill() {
        long people = outcome.visits().stream().map(Visit::person).distinct().count();
        long activations = outcome.visited().stream().filter(Visited::activated).count();
        figure("people", people);
        figure("visits", outcome.visits().size());
        figure("visits that found no account and were not the first", races());
        goal("activations", activations, people);
        none("errors", outcome.unanswered());
        none("people activated more than once", activatedTwice());
        none("identifiants told to two people", shared(Visited::identifiant, Visited::person));
        none("accounts given to two people", shared(Visited::accountId, Visited::person));
        none("people told of two accounts", shared(Visited::person, Visited::accountId));
        flaws.forEach((flaw, count) -> none("base: " + flaw.label(), count));
        figure("most connections at once", connections.most());
        none("connections still acquired", connections.acquired());
        none("transactions still open", connections.transactions());
        double seconds = outcome.elapsed().toNanos() / 1e9;
        time("elapsed (s)", seconds);
        time("activations per second", activations / seconds);
        if (!outcome.visited().isEmpty()) {
            time("a visit, half of them within (ms)", Quantiles.percentile(50, millis()));
            time("a visit, 99 % within (ms)", Quantiles.percentile(99, millis()));
        }
    }

    /** Simultaneous visits of one person prove something only where they met: neither found the other's account. */
    private long races() {
        Map<Integer, Long> unknown = outcome.visited().stream()
                .filter(visited -> !visited.knew())
                .collect(Collectors.groupingBy(Visited::person, Collectors.counting()));
        return unknown.values().stream().mapToLong(visits -> visits - 1).sum();
    }

    private long activatedTwice() {
        return outcome.visited().stream()
                .filter(Visited::activated)
                .collect(Collectors.groupingBy(Visited::person, Collectors.counting()))
                .values()
                .stream()
                .filter(times -> times > 1)
                .count();
    }

    /** How many of these have more than one of those. */
    private long shared(Function<Visited, Object> these, Function<Visited, Object> those) {
        return outcome.visited().stream()
                .collect(Collectors.groupingBy(these, Collectors.mapping(those, Collectors.toSet())))
                .values()
                .stream()
                .filter(found -> found.size() > 1)
                .count();
    }

    private double[] millis() {
        return outcome.visited().stream().mapToDouble(Visited::millis).toArray();
    }

    private void figure(String name, long value) {
        table.row(name, String.valueOf(value), "", "");
    }

    private void time(String name, double value) {
        table.row(name, Figures.text(value), "", "");
    }

    private void none(String name, long value) {
        goal(name, value, 0);
    }

    private void goal(String name, long value, long wanted) {
        boolean reached = value == wanted;
        met &= reached;
        table.row(name, String.valueOf(value), String.valueOf(wanted), reached ? "met" : "not met");
    }
}
