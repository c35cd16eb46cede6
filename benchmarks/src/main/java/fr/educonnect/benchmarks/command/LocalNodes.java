package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.InventedSchoolBase;
import fr.educonnect.benchmarks.base.ReachableParents;
import fr.educonnect.benchmarks.cluster.TwoNodes;
import fr.educonnect.benchmarks.keycloak.Databases;
import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import fr.educonnect.benchmarks.keycloak.TwinAccounts;
import fr.educonnect.benchmarks.keycloak.TwinRealms;
import fr.educonnect.benchmarks.load.Secrets;
import fr.educonnect.benchmarks.recovery.SlowCarriers;
import fr.educonnect.benchmarks.recovery.WideLimits;

/**
 * Starts two nodes with everything around them: an invented school base, parents who can be reached and have a password, and
 * limits so wide that one machine may ask for everybody.
 *
 * @param progress for the terminal
 */
record LocalNodes(Layout layout, Progress progress) {

    /** The packaged server, built for a cluster. */
    KeycloakHome home() throws Exception {
        return progress.step(
                "Building the packaged server for PostgreSQL and a cluster",
                () -> KeycloakHome.prepareCluster(layout.packagedKeycloak(), layout.clusterKeycloak()));
    }

    /**
     * Starts them.
     *
     * @param guardians accounts 1 to this have {@code secrets.password()}
     * @return to be closed
     */
    TwoNodes start(KeycloakHome home, BenchmarkPostgres postgres, SlowCarriers carriers, Secrets secrets, int guardians)
            throws Exception {
        progress.step("Inventing %d guardians and their children".formatted(guardians), () -> {
            postgres.createDatabases();
            InventedSchoolBase.create(postgres.source(BenchmarkPostgres.SCHOOL), guardians);
            ReachableParents.make(postgres.source(BenchmarkPostgres.SCHOOL));
            return null;
        });
        new TwinRealms(secrets)
                .writeFor(home, WideLimits.write(layout.realm(), layout.load().resolve("realm.json")));
        TwoNodes nodes = progress.step(
                "Starting two nodes and HAProxy",
                () -> TwoNodes.start(home, postgres, layout.proxy(), layout.load(), carriers.settings()));
        try {
            progress.step("Giving the parents a password", () -> {
                TwinAccounts.createFederated(postgres, Databases.OURS);
                return null;
            });
        } catch (Exception e) {
            nodes.close();
            throw e;
        }
        return nodes;
    }
}
