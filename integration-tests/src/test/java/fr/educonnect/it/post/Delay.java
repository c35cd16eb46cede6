package fr.educonnect.it.post;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long a carrier lets the server wait before it says that it took a message. */
final class Delay {

    /** No message is held longer, whatever a test forgets. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private volatile Duration length = Duration.ZERO;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** From now on. */
    void set(Duration length) {
        this.length = length;
    }

    /** Lets every message wait from now on, until {@link #release()}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    /** Lets those go that were held. */
    void release() {
        gate.countDown();
    }

    /** Lets the thread of one message wait: this is the slowness under test, not a wait of a test. */
    void pass() {
        LockSupport.parkNanos(length.toNanos());
        try {
            gate.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
