package fr.educonnect.benchmarks.cluster;

import fr.educonnect.benchmarks.keycloak.FreePort;
import java.io.IOException;
import java.net.URI;

/**
 * Where a node is, on loopback.
 *
 * @param name as production calls it; the balancer finds it in the cookie of a sign-in
 * @param port for parents and téléservices
 * @param managementPort for health and metrics
 */
public record NodeAddress(String name, int port, int managementPort) {

    /** A node of that name at ports that are free now. */
    static NodeAddress free(String name) throws IOException {
        return new NodeAddress(name, FreePort.pick(), FreePort.pick());
    }

    /** Where it serves, without a slash at the end. */
    public URI server() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What the balancer asks before it sends anything there. */
    public URI health() {
        return management("/health/ready");
    }

    /** What it counts. */
    public URI metrics() {
        return management("/metrics");
    }

    private URI management(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + path);
    }
}
