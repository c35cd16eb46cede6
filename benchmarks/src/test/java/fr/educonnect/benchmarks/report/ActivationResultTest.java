package fr.educonnect.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.benchmarks.activation.Connections;
import fr.educonnect.benchmarks.activation.Flaw;
import fr.educonnect.benchmarks.activation.RushOutcome;
import fr.educonnect.benchmarks.activation.Visit;
import fr.educonnect.benchmarks.activation.Visited;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActivationResultTest {

    private static final Connections CLOSED = new Connections(20, 0, 0);
    private static final Visited ANNE = new Visited(1, false, 10, "a.delmas", true, 5);
    private static final Visited ANNE_AGAIN = new Visited(1, false, 10, "a.delmas", false, 9);
    private static final Visited ALICE = new Visited(2, false, 20, "a.delmas1", true, 7);

    @Test
    void oneAccountForEachPersonIsWhatIsWanted() {
        ActivationResult result = result(ANNE, ANNE_AGAIN, ALICE);

        assertThat(result.met()).isTrue();
        assertThat(result.errors()).isEmpty();
        assertThat(result.table().csv())
                .contains(
                        "people;2;;\n",
                        "visits;3;;\n",
                        "visits that found no account and were not the first;1;;\n",
                        "activations;2;2;met\n",
                        "most connections at once;20;;\n",
                        "elapsed (s);4.00;;\n",
                        "activations per second;0.50;;\n",
                        "half of them within (ms);7.00;;\n",
                        "99 % within (ms);9.00;;\n")
                .doesNotContain("not met");
    }

    @Test
    void whateverIsToldTwiceIsFound() {
        refused("identifiants told to two people", result(ANNE, new Visited(2, false, 20, "a.delmas", true, 7)));
        refused("accounts given to two people", result(ANNE, new Visited(2, false, 10, "a.delmas1", true, 7)));
        refused("people told of two accounts", result(ANNE, new Visited(1, false, 11, "a.delmas1", false, 7)));
        refused("people activated more than once", result(ANNE, ANNE, ALICE));
    }

    @Test
    void everybodyIsActivated() {
        refused("activations", result(ANNE, new Visited(2, true, 20, "a.delmas1", false, 7)));
    }

    @Test
    void anErrorIsOneEvenIfNobodyNotedIt() {
        List<Visit> visits = List.of(visit(1), visit(2));
        Duration elapsed = Duration.ofSeconds(1);

        refused("errors", result(new RushOutcome(visits, List.of(ANNE), List.of(), elapsed), CLOSED));
        assertThat(result(new RushOutcome(visits, List.of(), List.of("late", "late"), elapsed), CLOSED)
                        .errors())
                .isEqualTo("- 2 × late\n");
    }

    @Test
    void whatIsLeftOpenOrWrongInTheBaseIsFound() {
        RushOutcome good = outcome(ANNE, ALICE);

        refused("connections still acquired", result(good, new Connections(20, 1, 0)));
        refused("transactions still open", result(good, new Connections(20, 0, 1)));
        refused(
                "base: records that no account holds",
                new ActivationResult(good, Map.of(Flaw.RECORD_WITHOUT_ACCOUNT, 1L), CLOSED));
    }

    private static void refused(String line, ActivationResult result) {
        assertThat(result.met()).isFalse();
        assertThat(result.table().csv().lines())
                .anyMatch(row -> row.startsWith(line + ";") && row.endsWith(";not met"));
    }

    private static ActivationResult result(Visited... visited) {
        return result(outcome(visited), CLOSED);
    }

    private static ActivationResult result(RushOutcome outcome, Connections connections) {
        return new ActivationResult(outcome, Map.of(Flaw.IDENTIFIANT_TWICE, 0L), connections);
    }

    private static RushOutcome outcome(Visited... visited) {
        List<Visit> visits = Stream.of(visited)
                .map(Visited::person)
                .map(ActivationResultTest::visit)
                .toList();
        return new RushOutcome(visits, List.of(visited), List.of(), Duration.ofSeconds(4));
    }

    private static Visit visit(int person) {
        return new Visit(person, "+3363998%04d".formatted(person), person);
    }
}
