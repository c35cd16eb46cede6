package fr.educonnect.benchmarks.recovery;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Parents who lost their password, one after the other at a steady pace: each asks once by mail and once by SMS. */
public final class SteadyVisits {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final LostPasswordVisits visits;
    private final int firstAccount;
    private final int most;

    private SteadyVisits(LostPasswordVisits visits, int firstAccount, int most) {
        this.visits = visits;
        this.firstAccount = firstAccount;
        this.most = most;
    }

    /**
     * Begins; ends with {@link #end()}, or with the last parent.
     *
     * @param firstAccount number of the first parent
     * @param most how many parents there are
     * @param each time from one visit to the next
     */
    public static SteadyVisits start(LostPasswordVisits visits, int firstAccount, int most, Duration each) {
        SteadyVisits steady = new SteadyVisits(visits, firstAccount, most);
        steady.clock.scheduleAtFixedRate(steady::next, 0, each.toMillis(), TimeUnit.MILLISECONDS);
        return steady;
    }

    /** Visits that were completed; each asked for a mail and an SMS. */
    public int completed() {
        return Math.min(begun.get(), most) - failed.get();
    }

    /** Visits that came to an error instead of the next page. */
    public int failed() {
        return failed.get();
    }

    /** Ends with the visit that is under way. */
    public void end() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.MINUTES);
    }

    private void next() {
        int visit = begun.getAndIncrement();
        if (visit >= most) {
            return;
        }
        try {
            visits.visit(firstAccount + visit);
        } catch (IOException | RuntimeException e) {
            failed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
