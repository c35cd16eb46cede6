package fr.educonnect.messages.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * A bounded queue with workers of its own. What one lane waits for does not hold up another: a slow mail server delays no SMS.
 *
 * <p>Kept in memory: what is lost with the process is lost once and never sent twice (docs/adr/0010-message-queue.md).
 */
public final class Lane {

    private static final Logger LOG = Logger.getLogger(Lane.class);

    /** Longest sleep of an idle worker: a wall clock that was set is noticed by then. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

    private static final Duration LAST_MOMENT = Duration.ofSeconds(1);

    private final LaneSettings settings;
    private final Clock clock;
    private final Refusals refusals;
    private final List<Thread> workers = new ArrayList<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingChanged = lock.newCondition();
    private final Schedule schedule = new Schedule();
    private int held;
    private boolean closing;
    private boolean stopped;

    /**
     * Starts the workers.
     *
     * @param settings size
     * @param clock tells when a further try is due and when a work's life is over
     */
    public Lane(LaneSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        refusals = new Refusals(settings.name(), clock);
        for (int number = 1; number <= settings.workers(); number++) {
            Thread worker = new Thread(this::workUntilStopped, "educonnect-" + settings.name() + "-" + number);
            worker.setDaemon(true);
            // Jakarta Mail looks for its content handlers there; the thread that starts us may have none of ours.
            worker.setContextClassLoader(Lane.class.getClassLoader());
            workers.add(worker);
            worker.start();
        }
    }

    /**
     * Takes work. Never waits, never throws: when the lane is full or closing, the work is counted, logged and forgotten.
     *
     * @param work to do soon
     * @return whether it was taken
     */
    public boolean offer(Work work) {
        String reason;
        lock.lock();
        try {
            if (!closing && held < settings.capacity()) {
                held++;
                schedule.add(work, 1, clock.instant());
                somethingChanged.signal();
                return true;
            }
            reason = closing ? "is closing" : "is full with " + held;
        } finally {
            lock.unlock();
        }
        refusals.add(reason);
        return false;
    }

    /**
     * The lane's name.
     *
     * @return as in the settings
     */
    public String name() {
        return settings.name();
    }

    /**
     * Works that are held: waiting, waiting for another try, or in the hands of a worker.
     *
     * @return at most the capacity
     */
    public int held() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Most works that are held.
     *
     * @return as in the settings
     */
    public int capacity() {
        return settings.capacity();
    }

    /**
     * Works that were refused since the start.
     *
     * @return number
     */
    public long refused() {
        return refusals.total();
    }

    /** Takes no more work. What is due goes on; what waits for another try is lost now, and logged. */
    public void startClosing() {
        List<Work> lost;
        lock.lock();
        try {
            closing = true;
            lost = schedule.removeLater(clock.instant());
            held -= lost.size();
            somethingChanged.signalAll();
        } finally {
            lock.unlock();
        }
        lost.forEach(work -> lose(work, Loss.SHUTDOWN));
    }

    /**
     * Waits until everything is done, then ends the workers. What is left after the grace is lost, and logged.
     *
     * @param grace longest wait
     */
    public void finish(Duration grace) {
        startClosing();
        List<Work> lost;
        lock.lock();
        try {
            awaitEmpty(grace);
            lost = schedule.removeAll();
            held -= lost.size();
            stopped = true;
            somethingChanged.signalAll();
        } finally {
            lock.unlock();
        }
        lost.forEach(work -> lose(work, Loss.SHUTDOWN));
        workers.forEach(Thread::interrupt);
        awaitWorkers();
    }

    private void awaitEmpty(Duration grace) {
        long left = grace.toNanos();
        try {
            while (held > 0 && left > 0) {
                left = somethingChanged.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            // Whoever stops the server is in a hurry: the rest counts as lost.
            Thread.currentThread().interrupt();
        }
    }

    private void awaitWorkers() {
        try {
            for (Thread worker : workers) {
                worker.join(LAST_MOMENT.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workUntilStopped() {
        Optional<Schedule.Turn> turn = nextTurn();
        while (turn.isPresent()) {
            take(turn.get());
            turn = nextTurn();
        }
    }

    /** Waits for what is due; empty when the worker is to end. */
    private Optional<Schedule.Turn> nextTurn() {
        lock.lock();
        try {
            while (!stopped) {
                Optional<Schedule.Turn> due = schedule.takeDue(clock.instant());
                if (due.isPresent()) {
                    return due;
                }
                Duration sleep = schedule.untilNext(clock.instant())
                        .filter(until -> until.compareTo(LONGEST_SLEEP) < 0)
                        .orElse(LONGEST_SLEEP);
                somethingChanged.await(sleep.toNanos(), TimeUnit.NANOSECONDS);
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void take(Schedule.Turn turn) {
        Work work = turn.work();
        if (!clock.instant().isBefore(work.deadline())) {
            release();
            lose(work, Loss.EXPIRED);
        } else if (attempt(turn) instanceof Next.Again again) {
            keep(turn, clock.instant().plus(again.delay()));
        } else {
            release();
        }
    }

    private static Next attempt(Schedule.Turn turn) {
        try {
            return turn.work().attempt(turn.tryNumber());
        } catch (RuntimeException | Error e) {
            // A worker outlives whatever one work does. Not tried again: nobody knows how far it came.
            LOG.errorf("Fault at %s: %s", turn.work().description(), Fault.of(e));
            lose(turn.work(), Loss.FAULT);
            return new Next.Finished();
        }
    }

    /** The work keeps its place in the bound while it waits for its next try. */
    private void keep(Schedule.Turn turn, Instant due) {
        Work work = turn.work();
        boolean inTime = due.isBefore(work.deadline());
        boolean kept;
        lock.lock();
        try {
            kept = inTime && !closing;
            if (kept) {
                schedule.add(work, turn.tryNumber() + 1, due);
                somethingChanged.signal();
            }
        } finally {
            lock.unlock();
        }
        if (!kept) {
            release();
            lose(work, inTime ? Loss.SHUTDOWN : Loss.EXPIRED);
        }
    }

    private void release() {
        lock.lock();
        try {
            held--;
            // All: the one who waits for the lane to be empty must not be missed for a worker.
            somethingChanged.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void lose(Work work, Loss loss) {
        try {
            work.lost(loss);
        } catch (RuntimeException e) {
            LOG.errorf("Fault at the end of %s: %s", work.description(), Fault.of(e));
        }
    }
}
