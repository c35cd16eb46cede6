package fr.educonnect.benchmarks.keycloak;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.load.LoadPlan;
import fr.educonnect.benchmarks.load.Secrets;
import fr.educonnect.benchmarks.load.Side;
import fr.educonnect.benchmarks.load.Twin;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two servers at the same time, each with its own database on one PostgreSQL: the packaged one, and the same Keycloak without
 * anything of ours.
 */
public final class TwinServers implements AutoCloseable {

    private final KeycloakServer ours;
    private final KeycloakServer stock;

    private TwinServers(KeycloakServer ours, KeycloakServer stock) {
        this.ours = ours;
        this.stock = stock;
    }

    /**
     * Starts one after the other.
     *
     * @param secrets also of the administrators' client
     * @param variables added to the environment of both
     */
    public static TwinServers start(
            TwinHomes homes, BenchmarkPostgres postgres, Secrets secrets, Map<String, String> variables)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", LoadPlan.ADMIN_CLIENT);
        all.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.client());
        KeycloakServer ours = KeycloakServer.start(homes.ours(), postgres, Databases.OURS, "", all);
        try {
            return new TwinServers(ours, KeycloakServer.start(homes.stock(), postgres, Databases.STOCK, "", all));
        } catch (IOException | InterruptedException | RuntimeException e) {
            ours.close();
            throw e;
        }
    }

    /** One of the two. */
    public KeycloakServer server(Twin twin) {
        return twin == Twin.OURS ? ours : stock;
    }

    /**
     * Where a twin is.
     *
     * @param accounts how many are measured
     */
    public Side side(Twin twin, int accounts) {
        KeycloakServer server = server(twin);
        return Side.of(twin, server.address().toString(), server.pid(), accounts);
    }

    @Override
    public void close() {
        ours.close();
        stock.close();
    }
}
