package fr.educonnect.benchmarks.load;

import io.gatling.javaapi.core.Simulation;
import java.io.File;

/** Sign-in, each parent once and so with nothing of the parent in any cache. */
public final class SignInSimulation extends Simulation {

    private final LoadPlan plan = LoadPlan.ofThisProcess();
    private final Recorder recorder = Recorder.of(plan);

    /** Made by Gatling. */
    public SignInSimulation() {
        setUp(new AlternatingRounds(
                                plan, TwinRounds.of(plan), recorder, round -> {}, twin -> CodeFlow.signIn(plan, twin))
                        .population())
                .protocols(CodeFlow.browser(plan));
    }

    @Override
    public void after() {
        recorder.write(new File(plan.outcome()));
    }
}
