package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String MARTIN = "c.martin";
    private static final String DURAND = "c.durand";

    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void thoseOfOneKeyComeOneAfterTheOther() throws Exception {
        Turns turns = new Turns(LONG);
        CompletableFuture<String> one = occupy(turns);

        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> turns.take(MARTIN, () -> "other"));
        assertThat(CompletableFuture.supplyAsync(() -> turns.take(DURAND, () -> "another name"))
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo("another name");
        assertThat(other).isNotDone();

        end.countDown();
        assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo("one");
        assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo("other");
    }

    @Test
    void whoWaitedLongEnoughGoesOnToTheBase() throws Exception {
        Turns turns = new Turns(Duration.ofMillis(10));
        CompletableFuture<String> one = occupy(turns);

        assertThat(turns.take(MARTIN, () -> "other")).isEqualTo("other");

        end.countDown();
        assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo("one");
    }

    @Test
    void aFailureLetsTheNextCome() throws Exception {
        Turns turns = new Turns(LONG);
        CompletableFuture<Object> failing = CompletableFuture.supplyAsync(() -> turns.take(MARTIN, () -> {
            throw new IllegalStateException("of the work");
        }));
        assertThat(failing).failsWithin(LONG);

        assertThat(CompletableFuture.supplyAsync(() -> turns.take(MARTIN, () -> "next"))
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo("next");
    }

    private CompletableFuture<String> occupy(Turns turns) throws InterruptedException {
        CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> turns.take(MARTIN, () -> {
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
