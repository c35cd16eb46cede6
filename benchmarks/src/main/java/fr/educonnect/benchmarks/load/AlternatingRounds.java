package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import fr.educonnect.benchmarks.base.Parents;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Plays rounds one after the other in one run of Gatling. A round is a closed model: so many browsers, each with its next
 * parent as soon as the last one is through.
 */
final class AlternatingRounds {

    /** Session attribute: the number of the account whose turn it is. */
    static final String ACCOUNT = "account";

    /** Session attribute: the identifiant of that account. */
    static final String IDENTIFIANT = "identifiant";

    private static final String BROWSER = "browser";
    private static final String PLACE = "place";
    private static final String BEGUN = "begun";
    private static final String START = "start";

    /** What came before in the work of this account does not count into its time. */
    static final ChainBuilder TIMED_FROM_HERE = exec(session -> session.set(START, System.nanoTime()));

    private final LoadPlan plan;
    private final List<Round> rounds;
    private final Recorder recorder;
    private final Consumer<Round> before;
    private final Work work;
    private final Optional<Preparation> preparation;
    private final Prepared prepared;

    /**
     * @param rounds in their order
     * @param before what is done before each of them
     * @param work what the browsers do
     */
    AlternatingRounds(LoadPlan plan, List<Round> rounds, Recorder recorder, Consumer<Round> before, Work work) {
        this.plan = plan;
        this.rounds = List.copyOf(rounds);
        this.recorder = recorder;
        this.before = before;
        this.work = work;
        this.preparation = work.preparation();
        this.prepared = new Prepared(preparation.map(Preparation::kept).orElse(""));
    }

    /** Everything, one turn after the other. */
    PopulationBuilder population() {
        List<PopulationBuilder> turns = new ArrayList<>();
        for (Round round : rounds) {
            preparation.ifPresent(needed -> turns.add(prepare(round, needed)));
            turns.add(once(round.name() + " begins", () -> {
                before.accept(round);
                recorder.roundBegins(round);
                round.begin();
            }));
            turns.add(turn(round));
            turns.add(once(round.name() + " ends", () -> {
                recorder.roundEnds(round);
                prepared.forget();
                News.tell(round);
            }));
        }
        PopulationBuilder all = turns.get(turns.size() - 1);
        for (int i = turns.size() - 2; i >= 0; i--) {
            all = turns.get(i).andThen(all);
        }
        return all;
    }

    private PopulationBuilder prepare(Round round, Preparation needed) {
        return browsers(round.name() + " is prepared")
                .repeat(needed.perBrowser())
                .on(exec(session -> account(round, session))
                        .exec(exitBlockOnFail().on(needed.once().apply(round.twin())))
                        .exec(session -> next(prepared.keep(session.getInt(BROWSER), session))))
                .injectOpen(atOnceUsers(plan.size().concurrency()));
    }

    private PopulationBuilder turn(Round round) {
        Function<Session, Session> begin = session -> {
            int turn = session.getInt(PLACE) / plan.size().concurrency();
            Session ready = preparation.isEmpty() ? session : prepared.take(session.getInt(BROWSER), turn, session);
            long now = System.nanoTime();
            return account(round, ready).set(BEGUN, now).set(START, now);
        };
        return browsers(round.name())
                .asLongAs(session -> round.takes(session.getInt(PLACE)))
                .on(exec(begin::apply)
                        .exec(exitBlockOnFail().on(work.once(round.twin())))
                        .exec(session -> record(round, session)))
                .injectOpen(atOnceUsers(plan.size().concurrency()));
    }

    private static ScenarioBuilder browsers(String name) {
        AtomicInteger browsers = new AtomicInteger();
        return scenario(name).exec(session -> {
            int browser = browsers.getAndIncrement();
            return session.set(BROWSER, browser).set(PLACE, browser);
        });
    }

    private Session account(Round round, Session session) {
        long account = round.account(session.getInt(PLACE), plan.side(round.twin()));
        return session.set(ACCOUNT, account).set(IDENTIFIANT, Parents.identifiant(account));
    }

    private Session record(Round round, Session session) {
        if (session.isFailed()) {
            recorder.failed(round);
        } else {
            recorder.completed(round, session.getLong(BEGUN), session.getLong(START));
        }
        return next(session.markAsSucceeded());
    }

    private Session next(Session session) {
        return session.set(PLACE, session.getInt(PLACE) + plan.size().concurrency());
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
