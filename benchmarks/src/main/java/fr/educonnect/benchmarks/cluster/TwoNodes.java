package fr.educonnect.benchmarks.cluster;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.keycloak.Databases;
import fr.educonnect.benchmarks.keycloak.FreePort;
import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import fr.educonnect.benchmarks.keycloak.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two nodes in Keycloak's own cluster over one PostgreSQL, as in {@code compose.yaml}, and the balancer that parents know. */
public final class TwoNodes implements AutoCloseable {

    private final URI address;
    private final ClusterNode first;
    private final ClusterNode second;
    private final Balancer balancer;

    private TwoNodes(URI address, ClusterNode first, ClusterNode second, Balancer balancer) {
        this.address = address;
        this.first = first;
        this.second = second;
        this.balancer = balancer;
    }

    /**
     * Starts the first node, then the second, then the balancer, and waits for both nodes.
     *
     * @param home a server built for a cluster
     * @param proxy folder of production's HAProxy files
     * @param work folder for the balancer's own
     * @param variables added to the environment of both nodes
     */
    public static TwoNodes start(
            KeycloakHome home, BenchmarkPostgres postgres, Path proxy, Path work, Map<String, String> variables)
            throws IOException, InterruptedException {
        int port = FreePort.pick();
        URI address = URI.create("http://127.0.0.1:" + port);
        Map<String, String> all = new LinkedHashMap<>(ServerProcess.bases(postgres, Databases.OURS));
        all.putAll(variables);
        // As in production: compose.yaml, deploy/keycloak/keycloak.conf.
        List<String> options = List.of(
                "--hostname=" + address,
                "--proxy-headers=xforwarded",
                "--proxy-trusted-addresses=127.0.0.1",
                "--http-max-queued-requests=1000",
                "--db-pool-max-size=50",
                "--cache-embedded-network-bind-address=127.0.0.1");
        ClusterNode first = new ClusterNode(NodeAddress.free("keycloak-1"), home, options, all);
        ClusterNode second = new ClusterNode(NodeAddress.free("keycloak-2"), home, options, all);
        try {
            // One after the other, so that one alone makes the tables; the first is the cluster's coordinator.
            first.start();
            first.awaitReady();
            second.start();
            second.awaitReady();
            String configuration = new BalancerConfiguration(
                            Files.readString(proxy.resolve("haproxy.cfg")), proxy.resolve("unavailable.http"))
                    .text(port, List.of(first.address(), second.address()));
            return new TwoNodes(address, first, second, Balancer.start(configuration, work));
        } catch (IOException | InterruptedException | RuntimeException e) {
            second.close();
            first.close();
            throw e;
        }
    }

    /** Where parents and téléservices go, without a slash at the end. */
    public URI address() {
        return address;
    }

    /** The node that was started first: the cluster's coordinator, until it ends. */
    public ClusterNode first() {
        return first;
    }

    /** The other one. */
    public ClusterNode second() {
        return second;
    }

    /** Both, the first one first. */
    public List<ClusterNode> nodes() {
        return List.of(first, second);
    }

    @Override
    public void close() {
        balancer.close();
        second.close();
        first.close();
    }
}
