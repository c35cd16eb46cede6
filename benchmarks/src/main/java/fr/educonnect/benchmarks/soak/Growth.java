package fr.educonnect.benchmarks.soak;

import java.util.List;

/**
 * How a node's levels at equal load lie apart, and what counts as a leak.
 *
 * @param node its name
 * @param before when it was warm
 * @param after at the end
 */
public record Growth(String node, Level before, Level after) {

    /** Pools of threads and connections breathe; a leak over hundreds of visits is more than this. */
    private static final int MORE_THREADS = 30;

    private static final int MORE_FILES = 60;
    private static final int MORE_CONNECTIONS = 20;

    /** Sessions stay open by design, and caches fill: so much more may be alive. */
    private static final double HEAP_FACTOR = 1.3;

    /**
     * One figure with what it may be.
     *
     * @param name with the node and the unit
     * @param value at the end
     * @param allowed at most
     */
    public record Figure(String name, double value, double allowed) {

        /** Whether it leaks. */
        public boolean leaks() {
            return value > allowed;
        }
    }

    /** All figures, in the order of the report. */
    public List<Figure> figures() {
        return List.of(
                new Figure(node + ": threads", after.threads(), before.threads() + MORE_THREADS),
                new Figure(node + ": open files and sockets", after.files(), before.files() + MORE_FILES),
                new Figure(
                        node + ": connections to PostgreSQL",
                        after.connections(),
                        before.connections() + MORE_CONNECTIONS),
                new Figure(
                        node + ": heap after a full collection (MiB)",
                        after.heapMebibytes(),
                        before.heapMebibytes() * HEAP_FACTOR));
    }

    /** What the thresholds are, for the report. */
    public static String thresholds() {
        return "at most %d threads, %d files and sockets, %d connections more than before, no transaction that stands still for 5 s, and at most %s × the heap"
                .formatted(MORE_THREADS, MORE_FILES, MORE_CONNECTIONS, HEAP_FACTOR);
    }
}
