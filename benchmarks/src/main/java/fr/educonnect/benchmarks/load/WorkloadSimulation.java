package fr.educonnect.benchmarks.load;

import io.gatling.javaapi.core.Simulation;

/** One workload, its twins in turns. */
public final class WorkloadSimulation extends Simulation {

    private final LoadPlan plan = LoadPlan.ofThisProcess();
    private final Recorder recorder = Recorder.of(plan);

    /** Made by Gatling. */
    public WorkloadSimulation() {
        setUp(new AlternatingRounds(
                                plan,
                                TwinRounds.of(plan),
                                recorder,
                                round -> {},
                                plan.workload().work(plan))
                        .population())
                .protocols(CodeFlow.browser());
    }

    @Override
    public void after() {
        recorder.write();
    }
}
