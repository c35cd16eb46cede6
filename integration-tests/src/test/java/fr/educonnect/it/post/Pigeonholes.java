package fr.educonnect.it.post;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Messages that nobody has looked at yet, for each recipient in the order in which they came. */
final class Pigeonholes<M> {

    private final Map<String, Deque<M>> unread = new HashMap<>();
    private int received;
    private int lost;
    private boolean losing;

    /** From now on what comes is thrown away, or no more. */
    synchronized void lose(boolean everything) {
        losing = everything;
    }

    /** How many were thrown away as they came. */
    synchronized int lost() {
        return lost;
    }

    /** Takes a message in. */
    synchronized void put(String to, M message) {
        if (losing) {
            lost++;
            return;
        }
        unread.computeIfAbsent(to, recipient -> new ArrayDeque<>()).add(message);
        received++;
        notifyAll();
    }

    /**
     * Takes the oldest message of a recipient out, or waits for it.
     *
     * @throws AssertionError when none comes in time
     */
    synchronized M next(String to, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        Optional<M> message = peek(to);
        while (message.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("Not within %d s: a message to %s; there are some to %s"
                        .formatted(atMost.toSeconds(), to, unread.keySet()));
            }
            waitFor(left);
            message = peek(to);
        }
        return unread.get(to).remove();
    }

    /** The oldest message of a recipient, which stays. */
    synchronized Optional<M> peek(String to) {
        return Optional.ofNullable(unread.get(to)).map(Deque::peek);
    }

    /** How many came in all, whether looked at or not. */
    synchronized int received() {
        return received;
    }

    /** Throws away what nobody looked at. */
    synchronized void clear() {
        unread.clear();
    }

    private void waitFor(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
