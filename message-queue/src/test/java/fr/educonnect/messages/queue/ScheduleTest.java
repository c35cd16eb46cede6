package fr.educonnect.messages.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Schedule schedule = new Schedule();
    private final Work first = Step.once(() -> {});
    private final Work second = Step.once(() -> {});

    @Test
    void firstComeFirstServed() {
        schedule.add(first, 1, NOW);
        schedule.add(second, 1, NOW);

        assertThat(schedule.takeDue(NOW)).get().extracting(Schedule.Turn::work).isSameAs(first);
        assertThat(schedule.takeDue(NOW)).get().extracting(Schedule.Turn::work).isSameAs(second);
        assertThat(schedule.takeDue(NOW)).isEmpty();
    }

    @Test
    void aRetryWaitsForItsTimeAndHoldsUpNobody() {
        schedule.add(first, 2, NOW.plusSeconds(5));
        schedule.add(second, 1, NOW);

        assertThat(schedule.takeDue(NOW)).get().extracting(Schedule.Turn::work).isSameAs(second);
        assertThat(schedule.takeDue(NOW)).isEmpty();
        assertThat(schedule.untilNext(NOW)).contains(Duration.ofSeconds(5));
        assertThat(schedule.takeDue(NOW.plusSeconds(5))).get().satisfies(turn -> assertThat(turn.tryNumber())
                .isEqualTo(2));
    }

    @Test
    void whatIsNotDueCanBeTakenAway() {
        schedule.add(first, 2, NOW.plusSeconds(5));
        schedule.add(second, 1, NOW);

        assertThat(schedule.removeLater(NOW)).containsExactly(first);
        assertThat(schedule.removeAll()).containsExactly(second);
        assertThat(schedule.untilNext(NOW)).isEmpty();
    }
}
