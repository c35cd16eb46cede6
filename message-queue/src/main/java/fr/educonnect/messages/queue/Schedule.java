package fr.educonnect.messages.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** What waits, in the order in which it is due; first come, first served among what is due at once. Not thread-safe. */
final class Schedule {

    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparing(Turn::due).thenComparingLong(Turn::arrival));
    private long arrivals;

    /** Waits for its turn. */
    void add(Work work, int tryNumber, Instant due) {
        turns.add(new Turn(work, tryNumber, due, arrivals++));
    }

    /** Takes what is due first; empty when nothing is due yet. */
    Optional<Turn> takeDue(Instant now) {
        return turns.isEmpty() || turns.peek().due().isAfter(now) ? Optional.empty() : Optional.of(turns.poll());
    }

    /** Time until something is due; empty when nothing waits. */
    Optional<Duration> untilNext(Instant now) {
        return Optional.ofNullable(turns.peek()).map(next -> Duration.between(now, next.due()));
    }

    /** Takes away what is not due yet. */
    List<Work> removeLater(Instant now) {
        return remove(turn -> turn.due().isAfter(now));
    }

    /** Takes away everything. */
    List<Work> removeAll() {
        return remove(turn -> true);
    }

    private List<Work> remove(Predicate<Turn> leaving) {
        List<Work> works = turns.stream().filter(leaving).map(Turn::work).toList();
        turns.removeIf(leaving);
        return works;
    }

    /** One try that waits. */
    record Turn(Work work, int tryNumber, Instant due, long arrival) {}
}
