package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.InventedSchoolBase;
import fr.educonnect.benchmarks.base.UnknownParents;
import fr.educonnect.benchmarks.load.LoadPlan;
import fr.educonnect.benchmarks.load.LoadSize;
import fr.educonnect.benchmarks.load.Side;
import fr.educonnect.benchmarks.load.Twin;
import fr.educonnect.benchmarks.load.Workload;
import fr.educonnect.benchmarks.recovery.SlowCarriers;
import fr.educonnect.benchmarks.recovery.WideLimits;
import fr.educonnect.benchmarks.report.Measure;
import fr.educonnect.benchmarks.report.WorkloadResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Workloads one after the other on two servers, ours and a stock one, over the same people.
 *
 * @param workloads which; sign-in comes first, while nobody is in any cache
 * @param sizes how much of each
 * @param guardians how many have accounts, at least
 */
record WorkloadsPart(Collection<Workload> workloads, WorkloadSizes sizes, int guardians) implements Part {

    /** Sessions are prepared before a warm-up too, however short it is. */
    private static final int LEAST_WARM_UP_ACCOUNTS = 100;

    @Override
    public String name() {
        return "workloads";
    }

    @Override
    public PartResult measure(Bench bench) throws Exception {
        Path load = bench.layout().load();
        Files.createDirectories(load);
        Path families = load.resolve("families.json");
        try (SlowCarriers carriers = SlowCarriers.start(Duration.ZERO)) {
            return TwinPair.of(
                    bench,
                    postgres -> invent(postgres, families),
                    realms -> bench.homes()
                            .lay(realms, WideLimits.write(bench.layout().realm(), load.resolve("realm.json"))),
                    carriers.settings(),
                    pair -> each(bench, workload -> plan(bench, workload, pair)
                            .with(carriers.address(), families.toString())));
        }
    }

    /** How a workload's plan is made. */
    private interface Plans {
        LoadPlan of(Workload workload);
    }

    private PartResult each(Bench bench, Plans plans) throws Exception {
        List<Measure> measures = new ArrayList<>();
        StringBuilder remarks = new StringBuilder();
        for (Workload workload : Workload.values()) {
            if (!workloads.contains(workload)) {
                continue;
            }
            if (bench.deadline().passed()) {
                remarks.append("- %s: left out, no time was left%n".formatted(workload.label()));
                continue;
            }
            LoadPlan plan = plans.of(workload);
            WorkloadResult result =
                    new WorkloadResult(workload, bench.load(plan), plan.size().rounds());
            if (!result.complete()) {
                throw new BenchmarkFailure("%s: %d failed, and a round has none. Logs are in benchmarks/target."
                        .formatted(workload.label(), result.failures()));
            }
            measures.addAll(result.measures());
            remarks.append(result.confidence());
            if (result.failures() > 0) {
                remarks.append("- **%s: %d failed, no comparison**%n".formatted(workload.label(), result.failures()));
            }
        }
        return new PartResult(measures, remarks.toString());
    }

    private LoadPlan plan(Bench bench, Workload workload, TwinPair pair) {
        LoadSize size = bench.bounded(sizes.of(workload), workload.twins().size());
        Side ours = pair.servers().side(Twin.OURS, accounts());
        return LoadPlan.of(
                workload,
                size,
                workload == Workload.ACTIVATION ? ours.behind(known(), size.measured()) : ours,
                pair.servers().side(Twin.STOCK, accounts()),
                pair.secrets(),
                pair.postgres().statements());
    }

    private void invent(BenchmarkPostgres postgres, Path families) throws Exception {
        LoadSize activations = sizes.of(Workload.ACTIVATION);
        TwinPair.parents(known() + activations.measured() + activations.warmUp())
                .invent(postgres);
        DataSource school = postgres.source(BenchmarkPostgres.SCHOOL);
        UnknownParents.behind(school, known(), families);
        InventedSchoolBase.addSearchIndexes(school);
    }

    /** Measured accounts: each signs in once. */
    private int accounts() {
        return Math.max(guardians, sizes.of(Workload.SIGN_IN).measured());
    }

    /** With those of the warm-ups. */
    private int known() {
        int warmUp = LEAST_WARM_UP_ACCOUNTS;
        for (Workload workload : Workload.values()) {
            warmUp = Math.max(warmUp, sizes.of(workload).warmUp());
        }
        return accounts() + warmUp;
    }
}
