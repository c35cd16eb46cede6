package fr.educonnect.schoolimport.command;

import fr.educonnect.schoolimport.load.SchoolLoader;
import fr.educonnect.schoolimport.pair.ExportPair;
import fr.educonnect.schoolimport.report.SchoolOutcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands schools out to loaders, a thread each, until there are no more, or one of them fails. */
final class LoaderThreads {

    /** What a thread does with a school. */
    @FunctionalInterface
    interface Load {
        SchoolOutcome load(SchoolLoader loader, ExportPair pair) throws SQLException;
    }

    /** Statements have time-outs of their own: only a thread that died takes so long. */
    private static final long MOST_MINUTES = 60;

    private final List<ExportPair> pairs;
    private final Load load;
    private final SchoolOutcome[] outcomes;
    private final AtomicInteger next = new AtomicInteger();

    private LoaderThreads(List<ExportPair> pairs, Load load) {
        this.pairs = pairs;
        this.load = load;
        this.outcomes = new SchoolOutcome[pairs.size()];
    }

    /**
     * @return how each school ended, in the order of the pairs
     * @throws SQLException what one of the loads threw; none is under way any more, and those not begun are left out
     */
    static List<SchoolOutcome> load(List<SchoolLoader> loaders, List<ExportPair> pairs, Load load) throws SQLException {
        return new LoaderThreads(pairs, load).run(loaders);
    }

    private List<SchoolOutcome> run(List<SchoolLoader> loaders) throws SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(loaders.size());
        try {
            List<Future<Void>> running = new ArrayList<>();
            loaders.forEach(loader -> running.add(threads.submit(() -> take(loader))));
            Exception failed = null;
            for (Future<Void> one : running) {
                failed = outcome(one, failed);
            }
            throwIfAny(failed);
            return Arrays.asList(outcomes);
        } finally {
            end(threads);
        }
    }

    private Void take(SchoolLoader loader) throws SQLException {
        boolean done = false;
        try {
            for (int turn = next.getAndIncrement(); turn < pairs.size(); turn = next.getAndIncrement()) {
                outcomes[turn] = load.load(loader, pairs.get(turn));
            }
            done = true;
        } finally {
            if (!done) {
                handOutNoMore();
            }
        }
        return null;
    }

    private void handOutNoMore() {
        next.set(pairs.size());
    }

    /** Waits for a thread; what it failed with goes to what failed before. */
    private static Exception outcome(Future<Void> one, Exception before) {
        try {
            one.get();
            return before;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            Exception failed = (Exception) e.getCause();
            if (before == null) {
                return failed;
            }
            before.addSuppressed(failed);
            return before;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while schools were loaded", e);
        }
    }

    private static void throwIfAny(Exception failed) throws SQLException {
        if (failed instanceof SQLException failure) {
            throw failure;
        }
        if (failed != null) {
            throw (RuntimeException) failed;
        }
    }

    /** The connections are closed next: nobody may use them any more. */
    private void end(ExecutorService threads) {
        handOutNoMore();
        threads.shutdown();
        try {
            threads.awaitTermination(MOST_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
