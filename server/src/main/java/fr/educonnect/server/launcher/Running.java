package fr.educonnect.server.launcher;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has been started, to be closed in the opposite order, once, whether the launcher ends by itself, by Ctrl-C or while
 * it is still starting.
 */
final class Running implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /**
     * Takes charge of something that runs.
     *
     * @param resource closed with everything else; at once when that has happened already
     * @return the resource
     * @throws IllegalStateException when everything has been closed already
     */
    synchronized <T extends AutoCloseable> T add(T resource) {
        if (closed) {
            closeQuietly(resource);
            throw new IllegalStateException("The launcher is stopping");
        }
        started.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            closeQuietly(started.pop());
        }
    }

    synchronized boolean isInUse() {
        return !started.isEmpty();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            System.err.println("While stopping: " + e);
        }
    }
}
