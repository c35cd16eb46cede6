package fr.educonnect.it.testbed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.it.browser.Chromium;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.build.FreePort;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.keycloak.KeycloakServer;
import fr.educonnect.it.keycloak.Realm;
import fr.educonnect.it.oidc.Landing;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.school.SchoolBase;
import fr.educonnect.it.school.SchoolPostgres;
import fr.educonnect.it.teleservice.HomePage;
import fr.educonnect.it.teleservice.TeleserviceProcess;
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

    private final SchoolBase base;
    private final KeycloakServer keycloak;
    private final Realm realm;
    private final int teleservicePort;
    private final Landing landing = Landing.start();
    private TeleserviceProcess teleservice;
    private Chromium chromium;

    private TestBed(SchoolBase base, KeycloakServer keycloak, int teleservicePort) {
        this.base = base;
        this.keycloak = keycloak;
        this.realm = new Realm(keycloak.admin(), base);
        this.teleservicePort = teleservicePort;
    }

    /** Starts PostgreSQL and Keycloak; the téléservice and the browser start with the first test that needs them. */
    static TestBed start() {
        SchoolPostgres postgres = SchoolPostgres.start();
        SchoolBase base = SchoolBase.on(postgres);
        int teleservicePort = FreePort.pick();
        KeycloakServer keycloak = KeycloakServer.start(Map.of(
                "EDUCONNECT_SCHOOL_DB_URL",
                postgres.jdbcUrl(),
                "EDUCONNECT_SCHOOL_DB_USER",
                postgres.role(),
                "EDUCONNECT_SCHOOL_DB_PASSWORD",
                SchoolBase.PASSWORD,
                "EDUCONNECT_OPEN_DEPARTMENTS",
                OPEN_DEPARTMENTS,
                "EDUCONNECT_TELESERVICE_URL",
                "http://localhost:" + teleservicePort));
        TestBed bed = new TestBed(base, keycloak, teleservicePort);
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
    }
}
