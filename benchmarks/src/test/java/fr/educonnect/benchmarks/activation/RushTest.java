package fr.educonnect.benchmarks.activation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.identifiant.IdentifiantPattern;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RushTest {

    @Test
    void everyVisitIsAnsweredAndOneOfEachPersonActivates() throws Exception {
        List<Visit> visits = Collections.nCopies(8, visit(7));

        RushOutcome outcome = new Rush(new FakeRegistry(), 4).run(visits);

        assertThat(outcome.unanswered()).isZero();
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.visited()).hasSize(8).extracting(Visited::activated).containsOnlyOnce(true);
        assertThat(outcome.visited()).extracting(Visited::identifiant).containsOnly("a.delmas7");
        assertThat(outcome.elapsed()).isPositive();
    }

    @Test
    void noMoreAreUnderWayThanThreads() throws Exception {
        FakeRegistry registry = new FakeRegistry();

        new Rush(registry, 3)
                .run(IntStream.range(0, 500).mapToObj(RushTest::visit).toList());

        assertThat(registry.mostBusy()).isBetween(1, 3);
    }

    @Test
    void aFailureIsCountedAndStopsNobodyElse() throws Exception {
        FakeRegistry refusing = new FakeRegistry() {
            @Override
            public PersonAccount open(Person person, IdentifiantPattern pattern) {
                if (person.guardianIds().contains(2L)) {
                    throw new IllegalStateException("refused");
                }
                return super.open(person, pattern);
            }
        };

        RushOutcome outcome = new Rush(refusing, 1).run(List.of(visit(1), visit(2), visit(3)));

        assertThat(outcome.unanswered()).isEqualTo(1);
        assertThat(outcome.errors()).containsExactly("IllegalStateException: refused");
        assertThat(outcome.visited()).extracting(Visited::person).containsExactly(1, 3);
    }

    @Test
    void whoeverIsNotAtTheNumberIsAnError() throws Exception {
        RushOutcome outcome = new Rush(new FakeRegistry(), 1).run(List.of(new Visit(1, "+33639980001", 99)));

        assertThat(outcome.unanswered()).isEqualTo(1);
        assertThat(outcome.errors()).hasSize(1);
    }

    private static Visit visit(int person) {
        return new Visit(person, "+3363998%04d".formatted(person), person);
    }
}
