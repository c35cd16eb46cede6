package fr.educonnect.it.cluster;

import fr.educonnect.it.build.FreePort;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.keycloak.KeycloakServer;
import fr.educonnect.it.keycloak.Realm;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.SchoolBase;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two nodes in Keycloak's own cluster over one PostgreSQL, which holds Keycloak's base and the school base, and a balancer
 * that parents and téléservices know as the one address.
 */
public final class TwoNodes implements AutoCloseable {

    private static final String DATABASE = "keycloak_two_nodes";
    private static final String ROLE = "keycloak_two_nodes";

    private final SchoolBase base;
    private final String landing;
    private final URI address;
    private final KeycloakServer first;
    private final KeycloakServer second;
    private final Balancer balancer;

    private TwoNodes(SchoolBase base, String landing, int port, List<KeycloakServer> nodes) {
        this.base = base;
        this.landing = landing;
        this.address = URI.create("http://localhost:" + port);
        this.first = nodes.get(0);
        this.second = nodes.get(1);
        this.balancer = Balancer.start(port, nodes);
    }

    /**
     * Makes an empty base for Keycloak beside the school base. The nodes do not run yet.
     *
     * @param variables of each node
     * @param landing where téléservices are
     */
    public static TwoNodes over(SchoolBase base, Map<String, String> variables, String landing) {
        base.postgres()
                .execute(
                        "DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)",
                        "DROP ROLE IF EXISTS " + ROLE,
                        "CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + SchoolBase.PASSWORD + "'",
                        "CREATE DATABASE " + DATABASE + " OWNER " + ROLE);
        Path home = ClusterHome.prepare();
        int port = FreePort.pick();
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.put("KC_DB_USERNAME", ROLE);
        all.put("KC_DB_PASSWORD", SchoolBase.PASSWORD);
        List<String> options = List.of(
                "--import-realm",
                "--db-url=" + base.postgres().jdbcUrl().replaceAll("/[^/]*$", "/" + DATABASE),
                "--db-pool-max-size=10",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--hostname=http://localhost:" + port);
        return new TwoNodes(
                base,
                landing,
                port,
                List.of(
                        KeycloakServer.node("keycloak-first-node", home, options, all),
                        KeycloakServer.node("keycloak-second-node", home, options, all)));
    }

    /** Starts whichever node does not run, the first before the second, and waits for both; requests go to them in turn. */
    public void bothReady() {
        first.startAgain();
        first.awaitReady();
        second.startAgain();
        second.awaitReady();
        balancer.inTurn();
    }

    /** Restarts a node as an operator does for an upgrade: no new request, those under way answered, stopped, started, ready. */
    public void restart(KeycloakServer node) {
        balancer.drain(node);
        node.stop();
        node.startAgain();
        node.awaitReady();
        balancer.inTurn();
    }

    /** One of them. */
    public KeycloakServer first() {
        return first;
    }

    /** The other one. */
    public KeycloakServer second() {
        return second;
    }

    /** Sends every request to one node from now on. */
    public void only(KeycloakServer node) {
        balancer.only(node);
    }

    /** Sends each request to the next node from now on. */
    public void inTurn() {
        balancer.inTurn();
    }

    /** The issuer that téléservices know: the balancer's. */
    public URI issuer() {
        return URI.create(address + "/realms/educonnect");
    }

    /** The realm as whichever node answers sees it. */
    public Realm realm() {
        return new Realm(KeycloakServer.adminAt(address), base);
    }

    /** Registers a téléservice, to be closed. */
    public RelyingParty register(String clientId) {
        return RelyingParty.register(KeycloakServer.adminAt(address), issuer(), landing, clientId, Admin.object());
    }

    @Override
    public void close() {
        balancer.close();
        first.close();
        second.close();
    }
}
