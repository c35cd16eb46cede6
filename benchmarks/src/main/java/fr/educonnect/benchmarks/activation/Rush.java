package fr.educonnect.benchmarks.activation;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.directory.ActivationRegistry;
import fr.educonnect.directory.identifiant.IdentifiantPattern;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many visits at the same time, each with the calls of the registry that activation by phone makes. */
public final class Rush {

    /** A run that hangs has to end. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ActivationRegistry registry;
    private final int threads;

    /**
     * @param registry asked by all threads
     * @param threads how many visits are under way at the same time, at most
     */
    public Rush(ActivationRegistry registry, int threads) {
        this.registry = registry;
        this.threads = threads;
    }

    /**
     * Takes the visits in their order, as soon as a thread is free. A visit that fails does not stop the others.
     *
     * @param visits at least one
     * @throws BenchmarkFailure where they do not come to an end
     */
    public RushOutcome run(List<Visit> visits) throws InterruptedException {
        Queue<Visited> visited = new ConcurrentLinkedQueue<>();
        Queue<String> errors = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int thread = 0; thread < threads; thread++) {
                pool.submit(() -> {
                    together.await();
                    for (int i = next.getAndIncrement(); i < visits.size(); i = next.getAndIncrement()) {
                        try {
                            visited.add(visit(visits.get(i)));
                        } catch (RuntimeException e) {
                            errors.add(text(e));
                        }
                    }
                    return null;
                });
            }
            pool.shutdown();
            long start = System.nanoTime();
            together.countDown();
            if (!pool.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new BenchmarkFailure("The activations did not end within %d minutes: %d of %d were answered."
                        .formatted(LONGEST.toMinutes(), visited.size(), visits.size()));
            }
            return new RushOutcome(
                    visits, List.copyOf(visited), List.copyOf(errors), Duration.ofNanos(System.nanoTime() - start));
        } finally {
            pool.shutdownNow();
        }
    }

    /** The cause too: that of a connection which was not had tells why, and the registry leaves out any other. */
    private static String text(RuntimeException failure) {
        Throwable cause = failure.getCause();
        return failure.getClass().getSimpleName() + ": " + failure.getMessage()
                + (cause == null ? "" : ", " + cause.getMessage());
    }

    private Visited visit(Visit visit) {
        long start = System.nanoTime();
        Person person = registry.peopleAt(visit.mobile()).stream()
                .filter(found -> found.guardianIds().contains(visit.guardianId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The person is not at the number"));
        PersonAccount account = registry.open(person, IdentifiantPattern.DEFAULT);
        boolean activated = registry.activate(account.id(), Optional.empty());
        return new Visited(
                visit.person(),
                person.account().isPresent(),
                account.id(),
                account.identifiant(),
                activated,
                (System.nanoTime() - start) / 1e6);
    }
}
