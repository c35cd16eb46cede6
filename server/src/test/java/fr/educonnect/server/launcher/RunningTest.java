package fr.educonnect.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTest {

    private final List<String> closed = new ArrayList<>();

    @Test
    void everythingIsClosedInTheOppositeOrderEvenAfterAFailure() {
        Running running = new Running();
        running.add(() -> closed.add("outbox"));
        running.add(() -> {
            throw new IllegalStateException("stubborn");
        });
        running.add(() -> closed.add("téléservice"));

        running.close();
        running.close();

        assertThat(closed).containsExactly("téléservice", "outbox");
    }

    @Test
    void whatStartsWhileEverythingStopsIsClosedAtOnce() {
        Running running = new Running();
        running.close();

        assertThatThrownBy(() -> running.add(() -> closed.add("late"))).isInstanceOf(IllegalStateException.class);
        assertThat(closed).containsExactly("late");
    }
}
