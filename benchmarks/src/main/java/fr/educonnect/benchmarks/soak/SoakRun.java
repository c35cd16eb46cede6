package fr.educonnect.benchmarks.soak;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.base.PostgresProcess;
import fr.educonnect.benchmarks.cluster.ClusterNode;
import fr.educonnect.benchmarks.cluster.TwoNodes;
import fr.educonnect.benchmarks.keycloak.QueueMetrics;
import fr.educonnect.benchmarks.load.LoadGenerator;
import fr.educonnect.benchmarks.load.LoadPlan;
import fr.educonnect.benchmarks.load.SoakOutcome;
import fr.educonnect.benchmarks.load.SoakPlan;
import fr.educonnect.benchmarks.recovery.ArrivedMessage;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Traffic on two nodes, and in the middle of it what bad days bring: the coordinator of the cluster is killed and comes back,
 * then the base is stopped hard and comes back.
 *
 * @param nodes that run
 * @param postgres what both use
 * @param levels looks at what the nodes hold
 * @param arrived grows as messages arrive
 * @param news for the person at the terminal
 */
public record SoakRun(
        TwoNodes nodes,
        PostgresProcess postgres,
        LevelReader levels,
        List<ArrivedMessage> arrived,
        Consumer<String> news) {

    /** Until the load generator has come up. */
    private static final long START_MILLIS = 15_000;

    /** A node that is just ready gets that long to be as busy as the other. */
    private static final long SETTLING_MILLIS = 15_000;

    /**
     * What happened.
     *
     * @param beginMillis since 1970
     * @param answers what the browsers met
     * @param arrived all messages
     * @param node the time without the first node
     * @param base the time without the base
     * @param growth of each node: the second over the whole run, the first from its return
     * @param stuck transactions that stood still at the end, on all nodes
     */
    public record Outcome(
            long beginMillis,
            SoakOutcome answers,
            List<ArrivedMessage> arrived,
            Outage node,
            Outage base,
            List<Growth> growth,
            int stuck) {}

    /**
     * Runs it to its end, which takes its length and some minutes at most.
     *
     * @param load where the balancer is and who the people are
     * @param browsers how many
     */
    public Outcome run(SoakTimes times, LoadGenerator generator, LoadPlan load, int browsers) throws Exception {
        long begin = System.currentTimeMillis() + START_MILLIS;
        long end = begin + times.length().toMillis();
        SoakPlan plan = new SoakPlan(load, browsers, begin, (int) times.ramp().toSeconds(), end);
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<SoakOutcome> traffic = beside.submit(() -> generator.run(plan));
            sleepUntil(begin + times.kill().minus(times.look()).toMillis());
            Level secondWarm = look("warm", nodes.second());
            sleepUntil(begin + times.kill().toMillis());
            long killed = System.currentTimeMillis();
            nodes.first().kill();
            news.accept("killed");
            sleepUntil(killed + times.nodeAway().toMillis());
            nodes.first().start();
            nodes.first().awaitReady();
            long returned = System.currentTimeMillis();
            news.accept("back");
            if (returned + SETTLING_MILLIS > begin + times.baseStop().toMillis()) {
                throw new BenchmarkFailure(
                        "The node that was killed came back too late: the machine is too busy, or the run too short.");
            }
            sleepUntil(Math.max(
                    returned + SETTLING_MILLIS,
                    begin + times.baseStop().minus(times.look()).toMillis()));
            Level firstWarm = look("warm again", nodes.first());
            sleepUntil(begin + times.baseStop().toMillis());
            long stopped = System.currentTimeMillis();
            postgres.stopHard();
            news.accept("base stopped");
            sleepUntil(stopped + times.baseAway().toMillis());
            postgres.startAgain();
            long restarted = System.currentTimeMillis();
            news.accept("back");
            sleepUntil(end - times.look().toMillis());
            Level firstEnd = look("end", nodes.first());
            Level secondEnd = look("end", nodes.second());
            SoakOutcome answers = traffic.get();
            awaitMessages();
            return new Outcome(
                    begin,
                    answers,
                    List.copyOf(arrived),
                    new Outage("node 1", killed, returned, false, stopped),
                    new Outage("base", stopped, restarted, true, Long.MAX_VALUE),
                    List.of(
                            new Growth(nodes.first().address().name(), firstWarm, firstEnd),
                            new Growth(nodes.second().address().name(), secondWarm, secondEnd)),
                    firstEnd.stuck() + secondEnd.stuck());
        } finally {
            beside.shutdownNow();
        }
    }

    private Level look(String when, ClusterNode node) throws Exception {
        Level level = levels.read(node.pid());
        news.accept("%s %s %s".formatted(node.address().name(), when, level));
        return level;
    }

    private void awaitMessages() throws Exception {
        for (ClusterNode node : nodes.nodes()) {
            new QueueMetrics(node.address().metrics()).awaitEmpty(QueueMetrics.LANES);
        }
        TimeUnit.SECONDS.sleep(1);
    }

    private static void sleepUntil(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(Math.max(0, millis - System.currentTimeMillis()));
    }
}
