package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.http.HttpDsl.http;

import fr.educonnect.benchmarks.base.StatementCounts;
import io.gatling.javaapi.core.Simulation;
import java.io.File;

/** Sign-in, each parent once and so with nothing of the parent in any cache. */
public final class SignInSimulation extends Simulation {

    private final LoadPlan plan = LoadPlan.ofThisProcess();
    private final Recorder recorder = new Recorder(
            new StatementCounts(plan.statementsUrl(), plan.statementsUser(), plan.statementsPassword()),
            ProcessHandle.of(plan.keycloakPid()).orElseThrow());

    /** Made by Gatling. */
    public SignInSimulation() {
        setUp(new AlternatingRounds(plan, recorder, twin -> CodeFlow.signIn(plan, twin)).population())
                .protocols(http.baseUrl(plan.server())
                        .disableCaching()
                        .disableWarmUp()
                        .acceptHeader("text/html,application/json;q=0.9")
                        .acceptLanguageHeader("fr"));
    }

    @Override
    public void after() {
        recorder.write(new File(plan.outcome()));
    }
}
