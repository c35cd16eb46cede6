package fr.educonnect.benchmarks.soak;

/**
 * What a node holds of the machine at one moment.
 *
 * @param threads of its process
 * @param files open file descriptors, sockets among them
 * @param connections to PostgreSQL, both bases
 * @param stuck of these, with a transaction that nobody has gone on with for five seconds
 * @param heap bytes after a full collection
 */
public record Level(int threads, int files, int connections, int stuck, long heap) {

    private static final double MEBI = 1 << 20;

    /** The heap for people. */
    public double heapMebibytes() {
        return heap / MEBI;
    }
}
