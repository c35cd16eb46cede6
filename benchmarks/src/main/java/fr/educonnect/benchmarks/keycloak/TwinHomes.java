package fr.educonnect.benchmarks.keycloak;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The packaged server, and the same Keycloak without anything of ours: both built for PostgreSQL.
 *
 * @param ours with our providers and settings
 * @param stock without
 */
public record TwinHomes(KeycloakHome ours, KeycloakHome stock) {

    /**
     * Copies and builds both, unless that was done before for the same package.
     *
     * @param packaged the server as Maven packaged it
     * @param ours folder for the one copy
     * @param stock folder for the other
     */
    public static TwinHomes prepare(Path packaged, Path ours, Path stock) throws IOException, InterruptedException {
        return new TwinHomes(KeycloakHome.prepare(packaged, ours), KeycloakHome.prepareStock(packaged, stock));
    }

    /** Lays the realms where the servers import them from: both to ours, the stock one to the other. */
    public void lay(TwinRealms realms, Path ourRealm) throws IOException {
        realms.writeFor(ours, ourRealm);
        realms.writeStockFor(stock, ourRealm);
    }
}
