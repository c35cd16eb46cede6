package fr.educonnect.it.help;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help page: reached from every page, and leading on in the same sign-in (flows §9). */
@ExtendWith(TestBedExtension.class)
class HelpPageIT {

    private final TestBed bed;
    private final HttpBrowser browser = new HttpBrowser();
    private RelyingParty canteen;

    HelpPageIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void register() {
        canteen = bed.register("canteen");
    }

    @AfterEach
    void unregister() {
        canteen.close();
    }

    @Test
    void fromTheSignInAndBackIntoIt() {
        HttpPage login = browser.get(canteen.authorizationRequest("openid"));
        HttpPage help = browser.get(login.link("Aide"));

        assertThat(help.status()).isEqualTo(200);
        assertThat(help.heading()).isEqualTo("Aide");
        HttpPage again = browser.get(help.link("Revenir à la page de connexion"));
        assertThat(canteen.isCallback(browser.signIn(again, Family.TWINS.identifiant(), TestBed.PASSWORD)))
                .isTrue();
    }

    @Test
    void lostPasswordStaysInTheTabOfTheSignIn() {
        bed.realm().withSettings(Admin.object().put("resetPasswordAllowed", true), () -> {
            HttpPage login = browser.get(canteen.authorizationRequest("openid"));
            HttpPage help = browser.get(login.link("Aide"));
            HttpPage lost = browser.get(help.link("Mot de passe perdu"));

            assertThat(lost.status()).isEqualTo(200);
            assertThat(lost.parameter("tab_id")).isNotNull().isEqualTo(help.parameter("tab_id"));
        });
    }

    @Test
    void lostPasswordStartsWithoutASignIn() {
        bed.realm().withSettings(Admin.object().put("resetPasswordAllowed", true), () -> {
            for (String query : new String[] {"", "?client_id=canteen", "?client_id=canteen&tab_id=longAgo"}) {
                HttpBrowser fresh = new HttpBrowser();
                HttpPage lost = fresh.get(fresh.get(help(query)).link("Mot de passe perdu"));
                assertThat(lost.status()).as(query).isEqualTo(200);
                lost.formAction();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?client_id=nobody&tab_id=abc",
                "?client_id=",
                "?client_id=canteen&tab_id=%22%3E%3Cscript%3E&client_data=%0d%0aX:%20y",
                "?client_id=canteen&client_id=nobody&redirect_uri=https://elsewhere.test"
            })
    void whateverTheAddressSaysThePageIsThere(String query) {
        HttpPage help = browser.get(help(query));

        assertThat(help.status()).isEqualTo(200);
        assertThat(help.heading()).isEqualTo("Aide");
        assertThat(help.body()).doesNotContain("<script>", "elsewhere.test", "nobody");
    }

    private URI help(String query) {
        return URI.create(bed.keycloak().issuer() + "/aide" + query);
    }
}
