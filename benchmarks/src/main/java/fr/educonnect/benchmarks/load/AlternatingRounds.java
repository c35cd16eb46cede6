package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Plays rounds one after the other in one run of Gatling. A round is a closed model: so many browsers, each with its next
 * parent as soon as the last one is through.
 */
final class AlternatingRounds {

    /** Session attribute: who signs in. */
    static final String IDENTIFIANT = "identifiant";

    private static final String PLACE = "place";
    private static final String START = "start";

    private final LoadPlan plan;
    private final List<Round> rounds;
    private final Recorder recorder;
    private final Consumer<Round> before;
    private final Function<Twin, ChainBuilder> work;

    /**
     * @param rounds in their order
     * @param before what is done before each of them
     * @param work what one browser does for the account in {@link #IDENTIFIANT}
     */
    AlternatingRounds(
            LoadPlan plan,
            List<Round> rounds,
            Recorder recorder,
            Consumer<Round> before,
            Function<Twin, ChainBuilder> work) {
        this.plan = plan;
        this.rounds = List.copyOf(rounds);
        this.recorder = recorder;
        this.before = before;
        this.work = work;
    }

    /** Everything, one turn after the other. */
    PopulationBuilder population() {
        List<PopulationBuilder> turns = new ArrayList<>();
        for (Round round : rounds) {
            turns.add(once(round.name() + " begins", () -> {
                before.accept(round);
                recorder.roundBegins();
                round.begin();
            }));
            turns.add(turn(round));
            turns.add(once(round.name() + " ends", () -> {
                recorder.roundEnds(round);
                News.tell(round);
            }));
        }
        PopulationBuilder all = turns.get(turns.size() - 1);
        for (int i = turns.size() - 2; i >= 0; i--) {
            all = turns.get(i).andThen(all);
        }
        return all;
    }

    private PopulationBuilder turn(Round round) {
        AtomicInteger browsers = new AtomicInteger();
        return scenario(round.name())
                .exec(session -> session.set(PLACE, browsers.getAndIncrement()))
                .asLongAs(session -> round.takes(session.getInt(PLACE)))
                .on(exec(session -> session.set(IDENTIFIANT, round.identifiant(session.getInt(PLACE), plan.accounts()))
                                .set(START, System.nanoTime()))
                        .exec(exitBlockOnFail().on(work.apply(round.twin())))
                        .exec(session -> record(round, session)))
                .injectOpen(atOnceUsers(plan.concurrency()));
    }

    private Session record(Round round, Session session) {
        if (session.isFailed()) {
            recorder.failed(round);
        } else {
            recorder.completed(round, session.getLong(START));
        }
        return session.markAsSucceeded().set(PLACE, session.getInt(PLACE) + plan.concurrency());
    }

    private static PopulationBuilder once(String name, Runnable action) {
        return scenario(name)
                .exec(session -> {
                    action.run();
                    return session;
                })
                .injectOpen(atOnceUsers(1));
    }
}
