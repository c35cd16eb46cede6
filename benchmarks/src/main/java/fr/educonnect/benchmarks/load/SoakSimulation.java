package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import fr.educonnect.benchmarks.base.Parents;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Mixed traffic at a steady pace: each browser has one visit after the other, each by another parent. */
public final class SoakSimulation extends Simulation {

    private static final String KIND = "kind";
    private static final int OF_TEN = 10;

    /** What a visit that has not reached its end by itself is given. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    /** Nobody tries again at once. */
    private static final Duration AFTER_A_VISIT = Duration.ofSeconds(2);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(8);

    private enum Kind {
        SIGN_IN,
        MAIL,
        SMS
    }

    private final SoakPlan plan = LoadPlan.ofThisProcess(SoakPlan.class);
    private final SoakRecorder recorder = new SoakRecorder();
    private final AtomicLong visits = new AtomicLong();
    private final AtomicLong signIns = new AtomicLong();
    private final AtomicLong mails = new AtomicLong();
    private final AtomicLong messages = new AtomicLong();

    /** Made by Gatling. */
    public SoakSimulation() {
        SoakVisits what = new SoakVisits(plan.load(), recorder, session -> goesOn());
        ChainBuilder visit = exec(this::next)
                .exec(kind(Kind.SIGN_IN, what.signIn()))
                .exec(kind(Kind.MAIL, what.lostPasswordByMail()))
                .exec(kind(Kind.SMS, what.lostPasswordBySms()))
                .exec(doIf(Session::isFailed).then(pause(AFTER_A_FAILURE)))
                .exec(Session::markAsSucceeded)
                .exec(pause(AFTER_A_VISIT));
        Duration wait = Duration.ofMillis(Math.max(1, plan.beginMillis() - System.currentTimeMillis()));
        Duration ramp = Duration.ofSeconds(plan.rampSeconds());
        setUp(scenario("soak")
                        .exec(asLongAs(session -> goesOn()).on(visit))
                        .injectOpen(nothingFor(wait), rampUsers(plan.browsers()).during(ramp)))
                .protocols(SoakRecorder.browser())
                .maxDuration(Duration.ofMillis(plan.endMillis() - System.currentTimeMillis())
                        .plus(GRACE));
    }

    @Override
    public void after() {
        recorder.write();
    }

    private boolean goesOn() {
        return System.currentTimeMillis() < plan.endMillis();
    }

    private static ChainBuilder kind(Kind kind, ChainBuilder chain) {
        return doIf(session -> session.get(KIND) == kind).then(chain);
    }

    /** Whoever changes the password loses all sessions, so each kind of visit has parents of its own. */
    private Session next(Session session) {
        long visit = visits.getAndIncrement();
        long part = plan.load().ours().accounts() / OF_TEN;
        int turn = (int) (visit % OF_TEN);
        Kind kind = turn < SoakPlan.SIGN_INS_OF_TEN
                ? Kind.SIGN_IN
                : turn < SoakPlan.SIGN_INS_OF_TEN + SoakPlan.MAILS_OF_TEN ? Kind.MAIL : Kind.SMS;
        long account =
                switch (kind) {
                    case SIGN_IN -> signIns.getAndIncrement() % (part * SoakPlan.SIGN_INS_OF_TEN);
                    case MAIL ->
                        part * SoakPlan.SIGN_INS_OF_TEN + mails.getAndIncrement() % (part * SoakPlan.MAILS_OF_TEN);
                    case SMS ->
                        part * (SoakPlan.SIGN_INS_OF_TEN + SoakPlan.MAILS_OF_TEN)
                                + messages.getAndIncrement() % (part * SoakPlan.MAILS_OF_TEN);
                };
        return session.set(KIND, kind)
                .set(SoakRecorder.VISIT, visit)
                .set(AlternatingRounds.ACCOUNT, account + 1)
                .set(AlternatingRounds.IDENTIFIANT, Parents.identifiant(account + 1));
    }
}
