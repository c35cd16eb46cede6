package fr.educonnect.userstorage.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The pool of one school base: gauge {@code educonnect.school.database.connections} by {@code federation} (its name in the console)
 * and {@code state}: {@code busy}, {@code free}, and {@code awaited} by requests that find none, which nobody should be.
 */
final class PoolMetric implements AutoCloseable {

    private final List<Meter> meters;

    private PoolMetric(List<Meter> meters) {
        this.meters = meters;
    }

    /**
     * Shows a pool.
     *
     * @param federation name of the component
     * @param id of the component: two realms may have federations of one name
     * @param pool that counts ({@link ConnectionPool} makes such)
     * @return to be closed with the pool, before another one is shown for the same federation
     */
    static PoolMetric show(String federation, String id, AgroalDataSource pool) {
        return new PoolMetric(List.of(
                gauge(federation, id, "busy", pool, AgroalDataSourceMetrics::activeCount),
                gauge(federation, id, "free", pool, AgroalDataSourceMetrics::availableCount),
                gauge(federation, id, "awaited", pool, AgroalDataSourceMetrics::awaitingCount)));
    }

    private static Meter gauge(
            String federation,
            String id,
            String state,
            AgroalDataSource pool,
            ToLongFunction<AgroalDataSourceMetrics> count) {
        return Gauge.builder(
                        "educonnect.school.database.connections", pool, each -> count.applyAsLong(each.getMetrics()))
                .description("Connections of this node to the school base")
                .tag("federation", federation)
                .tag("component", id)
                .tag("state", state)
                .register(Metrics.globalRegistry);
    }

    /** Shows it no more. */
    @Override
    public void close() {
        meters.forEach(Metrics.globalRegistry::remove);
    }
}
