package fr.educonnect.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.educonnect.benchmarks.base.StatementCounts;
import java.io.File;
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
    private final ProcessHandle server;
    private List<StatementCounts.Count> before = List.of();
    private Duration effortBefore = Duration.ZERO;

    private Recorder(StatementCounts counts, ProcessHandle server) {
        this.counts = counts;
        this.server = server;
    }

    /** Reads the databases and the server's process that the plan names. */
    static Recorder of(LoadPlan plan) {
        return new Recorder(
                new StatementCounts(plan.statementsUrl(), plan.statementsUser(), plan.statementsPassword()),
                ProcessHandle.of(plan.keycloakPid()).orElseThrow());
    }

    void roundBegins() {
        before = counts.read();
        effortBefore = effort();
    }

    /** Called when nobody signs in any more: what the databases were asked since {@link #roundBegins()} is this round's. */
    void roundEnds(Round round) {
        efforts.add(new Outcome.Effort(
                round.twin(), round.number(), effort().minus(effortBefore).toMillis()));
        counts.since(before).stream()
                .map(count -> new Outcome.Statement(
                        round.twin(), round.number(), count.database(), count.query(), count.calls(), count.millis()))
                .forEach(statements::add);
    }

    private Duration effort() {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    void completed(Round round, long startNanos) {
        signIns.add(new Outcome.SignIn(round.twin(), round.number(), startNanos, System.nanoTime()));
    }

    void failed(Round round) {
        failures.add(new Outcome.Failure(round.twin(), round.number()));
    }

    void write(File file) {
        try {
            new ObjectMapper()
                    .writeValue(
                            file,
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
