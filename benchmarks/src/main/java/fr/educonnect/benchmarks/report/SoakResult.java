package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.load.SoakOutcome.Answer;
import fr.educonnect.benchmarks.soak.Growth;
import fr.educonnect.benchmarks.soak.KeptSessions;
import fr.educonnect.benchmarks.soak.Level;
import fr.educonnect.benchmarks.soak.MessageBalance;
import fr.educonnect.benchmarks.soak.Outage;
import fr.educonnect.benchmarks.soak.Recovery;
import fr.educonnect.benchmarks.soak.SoakRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a soak shows: how long the outages were felt, whether anything was lost, whether anything leaks. */
public final class SoakResult {

    private static final double PERCENT = 100;
    private static final String BEFORE = "before";

    private final SoakRun.Outcome outcome;
    private final List<Answer> answers;
    private final MessageBalance messages;
    private final List<Measure> measures = new ArrayList<>();

    /** @param outcome of a whole run */
    public SoakResult(SoakRun.Outcome outcome) {
        this.outcome = outcome;
        this.answers = outcome.answers().answers().stream()
                .filter(answer -> answer.request().ofTheServer())
                .toList();
        this.messages = MessageBalance.of(
                outcome.answers().answers(), outcome.arrived(), outcome.node().beginMillis());
        traffic();
        outage(outcome.node());
        outage(outcome.base());
        messages();
        outcome.growth().stream().flatMap(growth -> growth.figures().stream()).forEach(this::growth);
        measures.add(Measure.none("transactions that stand still", outcome.stuck()));
    }

    /** Nothing lost, nothing twice, no leak. Failed requests and times have no goal. */
    public boolean met() {
        return measures.stream().allMatch(Measure::met);
    }

    /** Every figure, in the order of the report. */
    public List<Measure> measures() {
        return List.copyOf(measures);
    }

    /** What happened in each ten seconds. */
    public MarkdownTable timeline() {
        return SoakTimeline.of(outcome, answers);
    }

    /** Failed requests by outage, kind and request. */
    public MarkdownTable errors() {
        Map<String, Long> kinds = answers.stream()
                .filter(Answer::failed)
                .collect(Collectors.groupingBy(this::kind, TreeMap::new, Collectors.counting()));
        MarkdownTable table = new MarkdownTable("when", "error", "request", "times");
        kinds.forEach((kind, times) -> {
            String[] cells = kind.split("\t");
            table.row(cells[0], cells[1], cells[2], String.valueOf(times));
        });
        return table;
    }

    /** What was lost or came twice, by name; empty where nothing was. */
    public String named() {
        return list("In the queue of the killed node, and gone with it", messages.ofKilledNode())
                + list("Missing", messages.missing())
                + list("Twice", messages.twice());
    }

    /** What each node held before and after. */
    public MarkdownTable levels() {
        MarkdownTable table = new MarkdownTable(
                "node", "", "threads", "files and sockets", "connections to PostgreSQL", "heap (MiB)");
        for (Growth growth : outcome.growth()) {
            level(table, growth.node(), "before", growth.before());
            level(table, growth.node(), "after", growth.after());
        }
        return table;
    }

    private static void level(MarkdownTable table, String node, String when, Level level) {
        table.row(
                node,
                when,
                String.valueOf(level.threads()),
                String.valueOf(level.files()),
                String.valueOf(level.connections()),
                Figures.text(level.heapMebibytes()));
    }

    private void traffic() {
        long seconds = Math.max(
                1, (answers.stream().mapToLong(Answer::endMillis).max().orElse(0) - outcome.beginMillis()) / 1000);
        long before = answers.stream()
                .filter(answer -> answer.failed() && when(answer).equals(BEFORE))
                .count();
        alone("requests", answers.size());
        alone("requests per second", answers.size() / (double) seconds);
        alone("visits", answers.stream().map(Answer::visit).distinct().count());
        alone("failed requests", answers.stream().filter(Answer::failed).count());
        alone("failed requests before the first outage", before);
    }

    private void outage(Outage outage) {
        Recovery recovery = Recovery.of(outage, answers);
        String what = outage.what();
        alone(what + " away (s)", (outage.returnMillis() - outage.beginMillis()) / 1000.0);
        alone(what + ": failed requests until the next event", recovery.failed());
        alone(what + ": failed requests (%)", PERCENT * recovery.failed() / Math.max(1, recovery.requests()));
        String from = outage.countFromReturn() ? " return" : " end";
        measure(what + ": from its" + from + " to ten seconds without a failure (s)", recovery.quietAfter());
        measure(what + ": from its" + from + " to the last failure (s)", recovery.lastFailureAfter());
        KeptSessions sessions = KeptSessions.of(outage, answers);
        alone(what + ": sessions from before that were refreshed afterwards", sessions.refreshed());
        alone(what + ": sessions from before that only met other errors afterwards", sessions.unknown());
        measures.add(Measure.none(what + ": sessions lost", sessions.lost()));
    }

    private void messages() {
        alone("messages asked for", messages.asked());
        alone("messages received", messages.received());
        alone("messages gone with the killed node", messages.ofKilledNode().size());
        measures.add(Measure.none("messages lost otherwise", messages.missing().size()));
        measures.add(Measure.none("messages twice", messages.twice().size()));
    }

    private void growth(Growth.Figure figure) {
        // Nothing at all is within any limit, and has no ratio.
        measures.add(
                figure.value() == 0
                        ? Measure.none(figure.name(), 0)
                        : Measure.atMost(figure.name(), figure.allowed(), figure.value()));
    }

    private void alone(String name, double value) {
        measures.add(Measure.alone(name, value));
    }

    private void measure(String name, OptionalDouble value) {
        measures.add(new Measure(name, value, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
    }

    private String kind(Answer answer) {
        return when(answer) + "\t" + answer.error() + "\t" + answer.request().label();
    }

    private String when(Answer answer) {
        return outcome.node().holds(answer.endMillis())
                ? outcome.node().what()
                : outcome.base().holds(answer.endMillis()) ? outcome.base().what() : BEFORE;
    }

    private static String list(String title, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : title + ":\n\n"
                        + lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining()) + "\n";
    }
}
