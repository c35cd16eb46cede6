package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.identifiant.IdentifiantStem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StemQueuesTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final IdentifiantStem MARTIN = new IdentifiantStem("c.martin");
    private static final IdentifiantStem DURAND = new IdentifiantStem("c.durand");

    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void thoseOfOneStemComeOneAfterTheOther() throws Exception {
        StemQueues queues = new StemQueues(LONG);
        CompletableFuture<String> one = occupy(queues);

        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> queues.inTurn(MARTIN, () -> "other"));
        assertThat(CompletableFuture.supplyAsync(() -> queues.inTurn(DURAND, () -> "another name"))
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo("another name");
        assertThat(other).isNotDone();

        end.countDown();
        assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo("one");
        assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo("other");
    }

    @Test
    void whoWaitedLongEnoughGoesOnToTheBase() throws Exception {
        StemQueues queues = new StemQueues(Duration.ofMillis(10));
        CompletableFuture<String> one = occupy(queues);

        assertThat(queues.inTurn(MARTIN, () -> "other")).isEqualTo("other");

        end.countDown();
        assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo("one");
    }

    @Test
    void aFailureLetsTheNextCome() throws Exception {
        StemQueues queues = new StemQueues(LONG);
        CompletableFuture<Object> failing = CompletableFuture.supplyAsync(() -> queues.inTurn(MARTIN, () -> {
            throw new IllegalStateException("of the work");
        }));
        assertThat(failing).failsWithin(LONG);

        assertThat(CompletableFuture.supplyAsync(() -> queues.inTurn(MARTIN, () -> "next"))
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo("next");
    }

    private CompletableFuture<String> occupy(StemQueues queues) throws InterruptedException {
        CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> queues.inTurn(MARTIN, () -> {
            first.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "one";
        }));
        assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
        return one;
    }
}
