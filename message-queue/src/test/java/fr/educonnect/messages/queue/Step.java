package fr.educonnect.messages.queue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;

/** Work of the tests: does what it is told at each try and keeps what became of it. */
final class Step implements Work {

    private final Instant deadline;
    private final IntFunction<Next> tries;
    private final List<Loss> losses = new CopyOnWriteArrayList<>();

    private Step(Instant deadline, IntFunction<Next> tries) {
        this.deadline = deadline;
        this.tries = tries;
    }

    /** Does something at each try. */
    static Step doing(IntFunction<Next> tries) {
        return new Step(Instant.MAX, tries);
    }

    /** Does something once. */
    static Step once(Runnable action) {
        return doing(tryNumber -> {
            action.run();
            return new Next.Finished();
        });
    }

    /** The same with an end of its life. */
    Step until(Instant end) {
        return new Step(end, tries);
    }

    /** How it was lost: at most one. */
    List<Loss> losses() {
        return losses;
    }

    @Override
    public String description() {
        return "Step";
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    @Override
    public Next attempt(int tryNumber) {
        return tries.apply(tryNumber);
    }

    @Override
    public void lost(Loss loss) {
        losses.add(loss);
    }
}
