package fr.educonnect.directory.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lets those who will lock the same row of the base come one after the other before they take a connection.
 *
 * <p>The row is what keeps them apart, over all nodes. But whoever waits for it holds a connection of the pool, and a rush for one row
 * (a frequent family name, an impatient double click) would take them all: everybody else would find none in time. Here they
 * wait in turn and hold nothing.
 */
final class Turns {

    /** Two keys of one queue only wait for each other a little longer. */
    private static final int QUEUES = 64;

    private final Duration patience;
    private final List<ReentrantLock> queues =
            IntStream.range(0, QUEUES).mapToObj(i -> new ReentrantLock(true)).toList();

    /** @param patience how long to wait; whoever waited that long goes on to the base, which decides */
    Turns(Duration patience) {
        this.patience = patience;
    }

    /**
     * Does something when it is its turn. Not to be nested: two that wait for each other would lose their patience first.
     *
     * @param key what stands for the row
     */
    <T> T take(Object key, Supplier<T> work) {
        ReentrantLock queue = queues.get(Math.floorMod(key.hashCode(), QUEUES));
        boolean held = await(queue);
        try {
            return work.get();
        } finally {
            if (held) {
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
