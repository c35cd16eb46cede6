package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Lets the twins take turns in one run of Gatling: ours, stock, stock, ours, … so that a machine that slows down or a
 * table that grows falls on both alike. A turn is a closed model: so many browsers, each with its next parent as soon as
 * the last one is through.
 */
final class AlternatingRounds {

    /** Session attribute: who signs in. */
    static final String IDENTIFIANT = "identifiant";

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(3);

    private static final String PLACE = "place";
    private static final String START = "start";

    private final LoadPlan plan;
    private final Recorder recorder;
    private final Function<Twin, ChainBuilder> work;

    /** @param work what one browser does for the account in {@link #IDENTIFIANT} */
    AlternatingRounds(LoadPlan plan, Recorder recorder, Function<Twin, ChainBuilder> work) {
        this.plan = plan;
        this.recorder = recorder;
        this.work = work;
    }

    /** Everything, one turn after the other. */
    PopulationBuilder population() {
        List<PopulationBuilder> turns = new ArrayList<>();
        for (Round round : rounds()) {
            turns.add(once(round.name() + " begins", () -> {
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

    private List<Round> rounds() {
        Duration longest = Duration.ofSeconds(plan.roundSeconds());
        List<Round> rounds = new ArrayList<>();
        for (Twin twin : Twin.values()) {
            rounds.add(new Round(twin, 0, plan.accounts(), plan.warmUp(), LONGEST_WARM_UP));
        }
        for (int number = 1; number <= plan.rounds(); number++) {
            List<Twin> order = number % 2 == 1 ? List.of(Twin.OURS, Twin.STOCK) : List.of(Twin.STOCK, Twin.OURS);
            for (Twin twin : order) {
                rounds.add(new Round(twin, number, (number - 1) * plan.perRound(), plan.perRound(), longest));
            }
        }
        return rounds;
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
