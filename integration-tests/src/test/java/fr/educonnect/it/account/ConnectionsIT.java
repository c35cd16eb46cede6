package fr.educonnect.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.keycloak.Realm;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The parent sees where the account is open, and ends what is not wanted; nobody else's (security 39). */
@ExtendWith(TestBedExtension.class)
class ConnectionsIT {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0";

    @RegisterExtension
    final Recovery parent;

    private final TestBed bed;

    ConnectionsIT(TestBed bed) {
        this.parent = new Recovery(bed, Family.PASSWORDS);
        this.bed = bed;
    }

    @Test
    void everyConnectionIsThere() {
        signedIn(new HttpBrowser(Map.of("User-Agent", FIREFOX)));
        String text = connections(new HttpBrowser()).page().text();

        assertThat(text)
                .contains("Cette connexion", "Firefox sur Windows", "Cantine (test)", "Ouverte le", "127.0.…")
                .contains("Fermer toutes les autres connexions");
    }

    @Test
    void oneIsClosedAndTheOthersGoOn() {
        HttpBrowser closed = signedIn(new HttpBrowser(Map.of("User-Agent", FIREFOX)));
        String id = sessions().get(0);
        HttpBrowser stays = signedIn(new HttpBrowser());
        MyInformation here = connections(new HttpBrowser());
        here.post(Map.of("close", id));

        assertThat(here.page().text()).contains("La connexion est fermée").doesNotContain("Firefox");
        assertThat(isSignedIn(closed)).isFalse();
        assertThat(isSignedIn(stays)).isTrue();
        assertThat(parent.teleservice()
                        .isCallback(here.press("Revenir à mes informations").leave()))
                .isTrue();
        assertThat(bed.realm().events(Family.PASSWORDS)).anySatisfy(event -> {
            assertThat(event.path("type").asText()).isEqualTo("LOGOUT");
            assertThat(event.path("sessionId").asText()).isEqualTo(id);
        });
    }

    @Test
    void allOthersAreClosed() {
        HttpBrowser one = signedIn(new HttpBrowser());
        HttpBrowser another = signedIn(new HttpBrowser());
        HttpBrowser browser = signedIn(new HttpBrowser());
        MyInformation here = connections(browser).press("Fermer toutes les autres connexions");

        assertThat(here.page().text()).contains("nulle part ailleurs");
        assertThat(List.of(isSignedIn(one), isSignedIn(another))).containsOnly(false);
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void anOpenPageOfAClosedConnectionIsWorthNothing() {
        HttpBrowser closed = signedIn(new HttpBrowser());
        MyInformation open = MyInformation.open(parent.teleservice(), closed, parent.identifiant(), TestBed.PASSWORD);
        connections(new HttpBrowser()).press("Fermer toutes les autres connexions");
        HttpPage after = open.leave();

        assertThat(parent.teleservice().isCallback(after) && after.parameter("code") != null)
                .isFalse();
        assertThat(isSignedIn(closed)).isFalse();
    }

    @Test
    void somebodyElsesConnectionStays() {
        HttpBrowser stranger = new HttpBrowser();
        stranger.signIn(
                stranger.get(parent.teleservice().authorizationRequest("openid")),
                Family.TWINS.identifiant(),
                TestBed.PASSWORD);
        try {
            String id = sessions(Family.TWINS).get(0);
            MyInformation here = connections(new HttpBrowser());
            here.post(Map.of("close", id));

            assertThat(here.page().status()).isEqualTo(200);
            assertThat(sessions(Family.TWINS)).contains(id);
            assertThat(isSignedIn(stranger)).isTrue();
        } finally {
            bed.realm().signOut(Family.TWINS);
        }
    }

    @Test
    void anAddressAloneClosesNothing() {
        HttpBrowser other = signedIn(new HttpBrowser());
        HttpBrowser browser = new HttpBrowser();
        MyInformation here = connections(browser);
        browser.get(URI.create(here.page().formAction() + "&closeOthers=true&close="
                + sessions().get(0)));

        assertThat(isSignedIn(other)).isTrue();
    }

    private HttpBrowser signedIn(HttpBrowser browser) {
        browser.signIn(
                browser.get(parent.teleservice().authorizationRequest("openid")),
                parent.identifiant(),
                TestBed.PASSWORD);
        return browser;
    }

    private boolean isSignedIn(HttpBrowser browser) {
        return parent.teleservice().isCallback(browser.get(parent.teleservice().authorizationRequest("openid")));
    }

    private MyInformation connections(HttpBrowser browser) {
        return MyInformation.open(parent.teleservice(), browser, parent.identifiant(), TestBed.PASSWORD)
                .connectionsPage();
    }

    private List<String> sessions() {
        return sessions(Family.PASSWORDS);
    }

    private List<String> sessions(Family family) {
        JsonNode all =
                bed.realm().admin().read("users/" + Admin.encode(bed.realm().userId(family)) + "/sessions");
        return Realm.stream(all).map(one -> one.path("id").asText()).toList();
    }
}
