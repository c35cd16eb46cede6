package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.jvm.LiveHeap;
import fr.educonnect.benchmarks.load.LoadPlan;
import fr.educonnect.benchmarks.load.LoadSize;
import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Twin;
import fr.educonnect.benchmarks.load.Workload;
import fr.educonnect.benchmarks.report.Measure;
import java.util.List;
import java.util.Map;

/**
 * What both servers hold in memory once very many different people have signed in. Passwords are hashed cheaply here: what is
 * held does not depend on it, and it takes half of the time.
 *
 * @param signIns of each twin
 */
record MemoryPart(int signIns) implements Part {

    private static final int ROUNDS = 20;
    private static final int BROWSERS = 8;
    private static final int MOST_ROUND_SECONDS = 600;
    private static final double MEBIBYTE = 1 << 20;

    /** A tenth more is allowed. */
    private static final double GOAL = 1 / 1.1;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public PartResult measure(Bench bench) throws Exception {
        LoadSize size = bench.bounded(new LoadSize(0, ROUNDS, signIns / ROUNDS, BROWSERS, MOST_ROUND_SECONDS), 2);
        return TwinPair.of(
                bench,
                TwinPair.parents(size.measured()),
                realms -> bench.homes()
                        .lay(realms.withCheapPasswords(), bench.layout().realm()),
                Map.of(),
                pair -> {
                    LiveHeap oursBefore = heap(pair, Twin.OURS);
                    LiveHeap stockBefore = heap(pair, Twin.STOCK);
                    Outcome outcome = bench.load(LoadPlan.of(
                            Workload.SIGN_IN,
                            size,
                            pair.servers().side(Twin.OURS, size.measured()),
                            pair.servers().side(Twin.STOCK, size.measured()),
                            pair.secrets(),
                            pair.postgres().statements()));
                    if (!outcome.failures().isEmpty()) {
                        throw new BenchmarkFailure(outcome.failures().size() + " sign-ins failed: no comparison.");
                    }
                    return result(outcome, oursBefore, stockBefore, heap(pair, Twin.OURS), heap(pair, Twin.STOCK));
                });
    }

    private static PartResult result(
            Outcome outcome, LiveHeap oursBefore, LiveHeap stockBefore, LiveHeap ours, LiveHeap stock) {
        long oursDone = done(outcome, Twin.OURS);
        long stockDone = done(outcome, Twin.STOCK);
        Measure after = Measure.lowerIsBetter(
                        "memory after %d different sign-ins (MiB)".formatted(Math.min(oursDone, stockDone)),
                        ours.bytes() / MEBIBYTE,
                        stock.bytes() / MEBIBYTE)
                .withGoal(GOAL);
        Measure before = Measure.lowerIsBetter(
                "memory before the first sign-in (MiB)", oursBefore.bytes() / MEBIBYTE, stockBefore.bytes() / MEBIBYTE);
        String remark =
                "- memory: live objects after a full collection; %d sign-ins of ours, %d of stock; objects of our own classes %.2f MiB.%n"
                        .formatted(oursDone, stockDone, ours.ours() / MEBIBYTE);
        return new PartResult(List.of(after, before), remark);
    }

    private static LiveHeap heap(TwinPair pair, Twin twin) throws Exception {
        return LiveHeap.of(pair.servers().server(twin).pid());
    }

    private static long done(Outcome outcome, Twin twin) {
        return outcome.signIns().stream().filter(done -> done.twin() == twin).count();
    }
}
