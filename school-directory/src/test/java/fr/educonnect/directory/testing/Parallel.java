package fr.educonnect.directory.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Runs things at the same time, as many at once as the test databases have connections for. */
public final class Parallel {

    private static final int THREADS = 25;

    private Parallel() {}

    /**
     * @param task gets the number of the run, from 0
     * @return the results in the order of the numbers
     * @throws java.util.concurrent.ExecutionException where a run failed
     */
    public static <T> List<T> run(int times, IntFunction<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch together = new CountDownLatch(Math.min(times, THREADS));
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                Callable<T> run = () -> {
                    together.countDown();
                    together.await(10, TimeUnit.SECONDS);
                    return task.apply(number);
                };
                running.add(threads.submit(run));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
