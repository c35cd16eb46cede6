package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.identifiant.IdentifiantStem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lets those who number from one stem come one after the other before they take a connection.
 *
 * <p>The row of the stem is what keeps numbers apart, over all nodes. But whoever waits for it holds a connection of the pool, and
 * a family name that is frequent enough would take them all: parents of every other name would find none in time. Here they wait
 * in turn and hold nothing.
 */
final class StemQueues {

    /** Two stems of one queue only wait for each other a little longer. */
    private static final int QUEUES = 64;

    private final Duration patience;
    private final List<ReentrantLock> queues =
            IntStream.range(0, QUEUES).mapToObj(i -> new ReentrantLock(true)).toList();

    /** @param patience how long to wait; whoever waited that long goes on to the base, which decides */
    StemQueues(Duration patience) {
        this.patience = patience;
    }

    <T> T inTurn(IdentifiantStem stem, Supplier<T> work) {
        ReentrantLock queue = queues.get(Math.floorMod(stem.text().hashCode(), QUEUES));
        boolean first = await(queue);
        try {
            return work.get();
        } finally {
            if (first) {
                queue.unlock();
            }
        }
    }

    private boolean await(ReentrantLock queue) {
        try {
            return queue.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
