package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Property 19: no password is changed without a notice. Somebody at a browser in which a parent has just signed in writes
 * {@code kc_action} into the address: Keycloak's own actions ask for no old password, tell nobody and know no limit.
 */
@ExtendWith(TestBedExtension.class)
class Property19RequestedActionIT {

    private final TestBed bed;
    private RelyingParty canteen;

    Property19RequestedActionIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void register() {
        canteen = bed.register("canteen");
    }

    @AfterEach
    void remove() {
        canteen.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE_PASSWORD", "VERIFY_EMAIL", "UPDATE_PROFILE", "no-such-action"})
    void keycloaksOwnActionsAreNotTaken(String action) {
        HttpBrowser browser = new HttpBrowser();
        HttpPage login = browser.get(request(action));

        assertPassedOver(browser.signIn(login, Family.TWINS.identifiant(), TestBed.PASSWORD));
        assertPassedOver(browser.get(request(action)));
    }

    @Test
    void oursAre() {
        HttpBrowser browser = new HttpBrowser();
        HttpPage page =
                browser.signIn(browser.get(request("mes-informations")), Family.TWINS.identifiant(), TestBed.PASSWORD);

        assertThat(page.heading()).isEqualTo("Mes informations");
    }

    @Test
    void whatAnAdministratorAsksForStays() {
        bed.realm().withRequiredAction(Family.TWINS, "UPDATE_PASSWORD", () -> {
            HttpBrowser browser = new HttpBrowser();
            HttpPage login = browser.get(request("UPDATE_PASSWORD"));

            assertThat(browser.signIn(login, Family.TWINS.identifiant(), TestBed.PASSWORD)
                            .hasField("Nouveau mot de passe"))
                    .isTrue();
        });
    }

    private URI request(String action) {
        return canteen.authorizationRequest("openid", Map.of("kc_action", action));
    }

    private void assertPassedOver(HttpPage page) {
        assertThat(canteen.isCallback(page)).as(page.text()).isTrue();
        assertThat(page.parameter("kc_action_status")).isEqualTo("error");
    }
}
