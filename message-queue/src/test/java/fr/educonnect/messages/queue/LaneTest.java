package fr.educonnect.messages.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.sms.testing.LogCapture;
import fr.educonnect.sms.testing.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LaneTest {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final List<Lane> lanes = new ArrayList<>();
    private final CountDownLatch endOfTest = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        endOfTest.countDown();
        lanes.forEach(lane -> lane.finish(Duration.ZERO));
    }

    @Test
    void everythingIsDoneOnceInOrderOfArrival() {
        Lane lane = lane(100, 1, Clock.systemUTC());
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            assertThat(lane.offer(Step.once(() -> done.add(number)))).isTrue();
        }

        lane.finish(GRACE);

        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
        assertThat(lane.held()).isZero();
    }

    @Test
    void workersWorkSideBySide() throws Exception {
        Lane lane = lane(10, 3, Clock.systemUTC());
        CyclicBarrier together = new CyclicBarrier(3);
        CountDownLatch met = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            lane.offer(Step.once(() -> {
                meet(together);
                met.countDown();
            }));
        }

        assertThat(met.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void property46_fullQueueIsCountedAndLogged() {
        TestClock clock = new TestClock();
        Lane lane = lane(2, 1, clock);
        lane.offer(Step.once(this::waitForTheEnd));
        lane.offer(Step.once(() -> {}));

        try (LogCapture log = new LogCapture()) {
            for (int i = 0; i < 1_000; i++) {
                assertThat(lane.offer(Step.once(() -> {}))).isFalse();
            }
            clock.pass(Duration.ofSeconds(30));
            lane.offer(Step.once(() -> {}));

            assertThat(lane.refused()).isEqualTo(1_001);
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("refused"))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("Lane test is full with 2: 1 more refused (1 in all)."),
                            second -> assertThat(second)
                                    .contains("Lane test is full with 2: 1000 more refused (1001 in all)."));
        }
    }

    @Test
    void whatWaitsForAnotherTryCountsAgainstTheBound() throws Exception {
        Lane lane = lane(1, 1, Clock.systemUTC());
        CountDownLatch tried = new CountDownLatch(1);
        Step patient = Step.doing(tryNumber -> {
            tried.countDown();
            return new Next.Again(Duration.ofHours(1));
        });
        lane.offer(patient);
        assertThat(tried.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(lane.offer(Step.once(() -> {}))).isFalse();
        assertThat(lane.held()).isEqualTo(1);
    }

    @Test
    void afterARetryThereIsRoomAgain() throws Exception {
        Lane lane = lane(1, 1, Clock.systemUTC());
        Queue<Integer> tries = new ConcurrentLinkedQueue<>();
        CountDownLatch done = new CountDownLatch(1);
        lane.offer(Step.doing(tryNumber -> {
            tries.add(tryNumber);
            if (tryNumber < 3) {
                return new Next.Again(Duration.ofMillis(5));
            }
            done.countDown();
            return new Next.Finished();
        }));

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        lane.finish(GRACE);

        assertThat(tries).containsExactly(1, 2, 3);
        assertThat(lane.held()).isZero();
    }

    @Test
    void whatComesTooLateIsDropped() {
        Lane lane = lane(10, 1, Clock.systemUTC());
        Step late = Step.once(() -> {
                    throw new AssertionError("tried");
                })
                .until(Instant.now());
        Step noTimeForAnother = Step.doing(tryNumber -> new Next.Again(Duration.ofHours(1)))
                .until(Instant.now().plusSeconds(60));
        lane.offer(late);
        lane.offer(noTimeForAnother);

        lane.finish(GRACE);

        assertThat(late.losses()).containsExactly(Loss.EXPIRED);
        assertThat(noTimeForAnother.losses()).containsExactly(Loss.EXPIRED);
        assertThat(lane.held()).isZero();
    }

    @Test
    void aFaultEndsItsWorkAndNoWorker() {
        Lane lane = lane(10, 1, Clock.systemUTC());
        Step faulty = Step.once(() -> {
            throw new IllegalStateException("to hugo.martin@exemple.fr");
        });
        Step next = Step.once(() -> {});
        try (LogCapture log = new LogCapture()) {
            lane.offer(faulty);
            lane.offer(next);
            lane.finish(GRACE);

            assertThat(faulty.losses()).containsExactly(Loss.FAULT);
            assertThat(next.losses()).isEmpty();
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("IllegalStateException") && line.contains("LaneTest"))
                    .noneMatch(line -> line.contains("hugo"));
        }
    }

    @Test
    void closingSendsWhatWaitsAndLosesWhatWaitsForAnotherTry() throws Exception {
        Lane lane = lane(10, 1, Clock.systemUTC());
        CountDownLatch tried = new CountDownLatch(1);
        Step patient = Step.doing(tryNumber -> {
            tried.countDown();
            return new Next.Again(Duration.ofHours(1));
        });
        lane.offer(patient);
        assertThat(tried.await(10, TimeUnit.SECONDS)).isTrue();
        CountDownLatch sent = new CountDownLatch(1);
        lane.offer(Step.once(sent::countDown));

        lane.finish(GRACE);

        assertThat(sent.getCount()).isZero();
        assertThat(patient.losses()).containsExactly(Loss.SHUTDOWN);
        assertThat(lane.offer(Step.once(() -> {}))).isFalse();
        assertThat(lane.refused()).isEqualTo(1);
    }

    @Test
    void closingWaitsNoLongerThanItsGrace() throws Exception {
        Lane lane = lane(10, 1, Clock.systemUTC());
        CountDownLatch begun = new CountDownLatch(1);
        lane.offer(Step.once(() -> {
            begun.countDown();
            waitForTheEnd();
        }));
        Step behind = Step.once(() -> {});
        lane.offer(behind);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        lane.finish(Duration.ofMillis(50));

        assertThat(behind.losses()).containsExactly(Loss.SHUTDOWN);
    }

    @Test
    void workersAreNamedDaemons() throws Exception {
        Lane lane = lane(1, 1, Clock.systemUTC());
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        lane.offer(Step.once(() -> threads.add(Thread.currentThread())));

        lane.finish(GRACE);

        assertThat(threads).singleElement().satisfies(thread -> {
            assertThat(thread.getName()).isEqualTo("educonnect-test-1");
            assertThat(thread.isDaemon()).isTrue();
        });
    }

    private Lane lane(int capacity, int workers, Clock clock) {
        Lane lane = new Lane(new LaneSettings("test", capacity, workers), clock);
        lanes.add(lane);
        return lane;
    }

    private void waitForTheEnd() {
        try {
            endOfTest.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
