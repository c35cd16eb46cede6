package fr.educonnect.it.testbed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.it.browser.Chromium;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.build.Await;
import fr.educonnect.it.build.FreePort;
import fr.educonnect.it.cluster.TwoNodes;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.keycloak.KeycloakServer;
import fr.educonnect.it.keycloak.Realm;
import fr.educonnect.it.oidc.Landing;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.post.Post;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.school.SchoolBase;
import fr.educonnect.it.school.SchoolPostgres;
import fr.educonnect.it.teleservice.HomePage;
import fr.educonnect.it.teleservice.TeleserviceProcess;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The packaged server over a real school base, with everything a test needs around it; one for the whole suite. Tests leave
 * it as they found it.
 */
public final class TestBed implements AutoCloseable {

    /** Of every activated account. */
    public static final String PASSWORD = "Quatre-mots-de-passe";

    /** Opened départements unless a test changes them. */
    public static final String OPEN_DEPARTMENTS = "09,12,82";

    private final Post post;
    private final SchoolBase base;
    private final KeycloakServer keycloak;
    private final Realm realm;
    private final int teleservicePort;
    private final Landing landing = Landing.start();
    private TeleserviceProcess teleservice;
    private Chromium chromium;

    private TestBed(Post post, SchoolBase base, KeycloakServer keycloak, int teleservicePort) {
        this.post = post;
        this.base = base;
        this.keycloak = keycloak;
        this.realm = new Realm(keycloak.admin(), base);
        this.teleservicePort = teleservicePort;
    }

    /** Starts PostgreSQL and Keycloak; the téléservice and the browser start with the first test that needs them. */
    static TestBed start() {
        Post post = Post.open();
        SchoolPostgres postgres = SchoolPostgres.start();
        SchoolBase base = SchoolBase.on(postgres);
        int teleservicePort = FreePort.pick();
        KeycloakServer keycloak = KeycloakServer.start("keycloak", variables(post, postgres, teleservicePort));
        TestBed bed = new TestBed(post, base, keycloak, teleservicePort);
        try {
            // The server takes its time to start; nobody asks it for a parent before the base is filled.
            base.fill();
            keycloak.awaitReady();
            Family.ALL.stream()
                    .filter(family -> family.status() == AccountStatus.ACTIVE)
                    .forEach(family -> bed.realm.password(bed.realm.userId(family), PASSWORD));
            return bed;
        } catch (RuntimeException | AssertionError e) {
            bed.close();
            throw e;
        }
    }

    private static Map<String, String> variables(Post post, SchoolPostgres postgres, int teleservicePort) {
        Map<String, String> variables = new LinkedHashMap<>(Carriers.settings(post));
        variables.put("EDUCONNECT_SCHOOL_DB_URL", postgres.jdbcUrl());
        variables.put("EDUCONNECT_SCHOOL_DB_USER", postgres.role());
        variables.put("EDUCONNECT_SCHOOL_DB_PASSWORD", SchoolBase.PASSWORD);
        variables.put("EDUCONNECT_OPEN_DEPARTMENTS", OPEN_DEPARTMENTS);
        variables.put("EDUCONNECT_TELESERVICE_URL", "http://localhost:" + teleservicePort);
        return variables;
    }

    /**
     * Starts one more server over the same school base, for tests that end it; to be closed. It is not ready yet.
     *
     * @param name of its log and its own base
     * @param carriers what it writes to
     * @param differences settings that differ from those of {@link #keycloak()}
     */
    public KeycloakServer startAnother(String name, Post carriers, Map<String, String> differences) {
        Map<String, String> variables = variables(carriers, base.postgres(), teleservicePort);
        variables.putAll(KeycloakServer.SHORT_LIVED);
        variables.putAll(differences);
        return KeycloakServer.start(name, variables);
    }

    /** Makes two nodes and a balancer over the same school base, for tests that end one; to be closed. They do not run yet. */
    public TwoNodes twoNodes() {
        Map<String, String> variables = variables(post, base.postgres(), teleservicePort);
        variables.putAll(KeycloakServer.SHORT_LIVED);
        return TwoNodes.over(base, variables, landing.address());
    }

    /** The parents' mailboxes and telephones. */
    public Post post() {
        return post;
    }

    /** The school base. */
    public SchoolBase base() {
        return base;
    }

    /** The server. */
    public KeycloakServer keycloak() {
        return keycloak;
    }

    /** Its realm. */
    public Realm realm() {
        return realm;
    }

    /** The demo téléservice. */
    public synchronized TeleserviceProcess teleservice() {
        if (teleservice == null) {
            String id = realm.admin()
                    .read("clients?clientId=" + TeleserviceProcess.CLIENT_ID)
                    .required(0)
                    .required("id")
                    .asText();
            String secret = realm.admin()
                    .read("clients/" + id + "/client-secret")
                    .required("value")
                    .asText();
            teleservice = TeleserviceProcess.start(teleservicePort, keycloak.issuer(), secret);
        }
        return teleservice;
    }

    /** The browser. */
    public synchronized Chromium chromium() {
        if (chromium == null) {
            chromium = Chromium.start();
        }
        return chromium;
    }

    /** Registers one more téléservice, to be closed. */
    public RelyingParty register(String clientId) {
        return register(clientId, Admin.object());
    }

    /** Registers a téléservice at a server of {@link #startAnother}, to be closed. */
    public RelyingParty register(KeycloakServer other, String clientId) {
        return RelyingParty.register(other.admin(), other.issuer(), landing.address(), clientId, Admin.object());
    }

    /**
     * Registers one more téléservice, to be closed.
     *
     * @param differences members of the client representation that differ from the demo's
     */
    public RelyingParty register(String clientId, ObjectNode differences) {
        return RelyingParty.register(realm.admin(), keycloak.issuer(), landing.address(), clientId, differences);
    }

    /** Opens the demo téléservice in a browser and leaves for the login page. */
    public void leaveForSignIn(ParentBrowser browser) {
        new HomePage(browser.page(), teleservice().address()).open().signIn();
    }

    /** Goes to the demo téléservice, signs in, and is back there or wherever that leads. */
    public void signIn(ParentBrowser browser, String identifiant, String password) {
        leaveForSignIn(browser);
        browser.loginPage().signIn(identifiant, password);
    }

    /** Does something while the school base refuses connections; afterwards the server has parents again. */
    public void withoutSchoolBase(Runnable action) {
        realm.clearUserCache();
        base.postgres().stop();
        try {
            action.run();
        } finally {
            base.postgres().resume();
            Await.until("the server reads parents again", Duration.ofSeconds(20), () -> {
                realm.admin().read("users/" + Admin.encode(realm.userId(Family.TWINS)));
                return true;
            });
        }
    }

    @Override
    public void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (teleservice != null) {
            teleservice.close();
        }
        landing.close();
        keycloak.close();
        base.close();
        post.close();
    }
}
