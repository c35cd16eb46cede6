package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.keycloak.TwinHomes;
import fr.educonnect.benchmarks.load.LoadGenerator;
import fr.educonnect.benchmarks.load.LoadPlan;
import fr.educonnect.benchmarks.load.LoadSize;
import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.WorkloadSimulation;

/** What all parts of a run share. */
final class Bench {

    private final Layout layout;
    private final Progress progress;
    private final Deadline deadline;
    private TwinHomes homes;

    /**
     * @param layout where things are
     * @param progress for the terminal
     * @param deadline of the whole run
     */
    Bench(Layout layout, Progress progress, Deadline deadline) {
        this.layout = layout;
        this.progress = progress;
        this.deadline = deadline;
    }

    Layout layout() {
        return layout;
    }

    Progress progress() {
        return progress;
    }

    Deadline deadline() {
        return deadline;
    }

    /** The servers to start; built when they are asked for first. */
    TwinHomes homes() throws Exception {
        if (homes == null) {
            homes = progress.step(
                    "Building the packaged server and its stock twin for PostgreSQL",
                    () -> TwinHomes.prepare(layout.packagedKeycloak(), layout.keycloak(), layout.stockKeycloak()));
        }
        return homes;
    }

    /**
     * The same amount within what is left of the time.
     *
     * @throws BenchmarkFailure when nothing is left
     */
    LoadSize bounded(LoadSize size, int twins) {
        if (deadline.passed()) {
            throw new BenchmarkFailure("no time was left");
        }
        return new LoadSize(
                size.warmUp(),
                size.rounds(),
                size.perRound(),
                size.concurrency(),
                deadline.secondsPerRound(size.roundSeconds(), size.rounds() * twins));
    }

    /** Lets the load generator do it. */
    Outcome load(LoadPlan plan) throws Exception {
        int twins = plan.workload().twins().size();
        return progress.step(
                "%s, %d × %d × %d (at most %d min)"
                        .formatted(
                                plan.workload().label(),
                                twins,
                                plan.size().rounds(),
                                plan.size().perRound(),
                                plan.size().longestMinutes(twins)),
                () -> new LoadGenerator(layout.load()).run(WorkloadSimulation.class, plan));
    }
}
