package fr.educonnect.schoolimport.letter.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Results of other threads, with what went wrong there as if it had gone wrong here. */
final class Awaited {

    /** Longer than the database's own time-outs with all their repetitions: only a thread that died takes so long. */
    private static final long HOURS = 3;

    private Awaited() {}

    /** @throws UncheckedIOException where the other thread failed with an IOException */
    static <T> T resultOf(Future<T> future) {
        try {
            return future.get(HOURS, TimeUnit.HOURS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof IOException failure) {
                throw new UncheckedIOException(failure);
            }
            throw new IllegalStateException("A thread that makes letters failed", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("A thread that makes letters does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while letters were made", e);
        }
    }
}
