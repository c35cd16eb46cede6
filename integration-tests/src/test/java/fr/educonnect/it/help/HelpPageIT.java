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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help page: reached from every page, and leading on in the same sign-in (flows §9). */
@ExtendWith(TestBedExtension.class)
class HelpPageIT {

    private static final String TO_CHILDREN = "Me connecter et ouvrir «\u00a0Mes enfants\u00a0»";

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
    void toTheChildrenAndOnToTheService() {
        HttpPage login = browser.get(canteen.authorizationRequest("openid"));
        HttpPage help = browser.get(login.link("Aide"));
        HttpPage again = browser.get(help.link(TO_CHILDREN));
        HttpPage children = browser.signIn(again, Family.TWINS.identifiant(), TestBed.PASSWORD);

        assertThat(children.heading()).isEqualTo("Mes enfants");
        HttpPage fromThere = browser.get(children.link("Aide"));
        HttpPage back = browser.get(fromThere.link("Revenir à la page d&#39;avant"));
        assertThat(back.heading()).as("where the parent was").isEqualTo("Mes enfants");
        assertThat(canteen.isCallback(browser.send(back.form("Revenir au service"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE_PASSWORD", "VERIFY_EMAIL", "", "%22%3E"})
    void aLinkOpensNothingElse(String goal) {
        HttpPage login = browser.get(canteen.authorizationRequest("openid"));
        HttpPage again = browser.get(URI.create(
                browser.get(login.link("Aide")).link(TO_CHILDREN).toString().replace("mes-enfants", goal)));

        HttpPage end = browser.signIn(again, Family.TWINS.identifiant(), TestBed.PASSWORD);
        assertThat(canteen.isCallback(end)).isTrue();
        assertThat(end.parameter("kc_action_status"))
                .as("an action was never noted")
                .isNull();
    }

    @Test
    void whatTheServiceAskedForStays() {
        HttpPage login = browser.get(canteen.authorizationRequest("openid", Map.of("kc_action", "mes-informations")));
        HttpPage again = browser.get(browser.get(login.link("Aide")).link(TO_CHILDREN));

        assertThat(browser.signIn(again, Family.TWINS.identifiant(), TestBed.PASSWORD)
                        .heading())
                .isEqualTo("Mes informations");
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
