package fr.educonnect.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.educonnect.benchmarks.base.StatementCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects what the browsers of one run did. Safe for any number of threads. */
final class Recorder {

    private final Queue<Outcome.SignIn> signIns = new ConcurrentLinkedQueue<>();
    private final Queue<Outcome.Failure> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Outcome.Statement> statements = new ConcurrentLinkedQueue<>();
    private final Queue<Outcome.Effort> efforts = new ConcurrentLinkedQueue<>();
    private final StatementCounts counts;
    private final LoadPlan plan;
    private List<StatementCounts.Count> before = List.of();
    private Duration effortBefore = Duration.ZERO;

    private Recorder(StatementCounts counts, LoadPlan plan) {
        this.counts = counts;
        this.plan = plan;
    }

    /** Reads the databases and the servers' processes that the plan names. */
    static Recorder of(LoadPlan plan) {
        return new Recorder(new StatementCounts(plan.statements()), plan);
    }

    void roundBegins(Round round) {
        before = counts.read();
        effortBefore = effort(round.twin());
    }

    /** Called when nobody signs in any more: what the databases were asked since {@link #roundBegins()} is this round's. */
    void roundEnds(Round round) {
        efforts.add(new Outcome.Effort(
                round.twin(),
                round.number(),
                effort(round.twin()).minus(effortBefore).toMillis()));
        counts.since(before).stream()
                .map(count -> new Outcome.Statement(
                        round.twin(), round.number(), count.database(), count.query(), count.calls(), count.millis()))
                .forEach(statements::add);
    }

    private Duration effort(Twin twin) {
        return ProcessHandle.of(plan.side(twin).pid())
                .flatMap(server -> server.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    void completed(Round round, long begunNanos, long startNanos) {
        signIns.add(new Outcome.SignIn(round.twin(), round.number(), begunNanos, startNanos, System.nanoTime()));
    }

    void failed(Round round) {
        failures.add(new Outcome.Failure(round.twin(), round.number()));
    }

    void write() {
        try {
            new ObjectMapper()
                    .writeValue(
                            LoadPlan.outcomeOfThisProcess().toFile(),
                            new Outcome(
                                    List.copyOf(signIns),
                                    List.copyOf(failures),
                                    List.copyOf(statements),
                                    List.copyOf(efforts)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
