package fr.educonnect.it.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.keycloak.Answer;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The realm's password policies with the children of a real school base. */
@ExtendWith(TestBedExtension.class)
class PasswordPolicyIT {

    private static final String NAMES = "a name of the user or of a child";
    private static final String BROKEN = "Ce mot de passe ne respecte pas ces règles : ";

    private final TestBed bed;

    PasswordPolicyIT(TestBed bed) {
        this.bed = bed;
    }

    @ParameterizedTest
    @CsvSource({
        "j.fay-j.fay-j.fay, identifiant",
        "vive-LEVEQUE-2010, its name in capitals without accents",
        "grand-martin-vert, half of a compound name"
    })
    void namesAreRefusedToAnAdministratorToo(String password, String what) {
        Answer answer = reset(what.equals("identifiant") ? Family.TWINS : Family.TWO_SCHOOLS, password);

        assertThat(answer.status()).as(what).isEqualTo(400);
        assertThat(answer.body()).as(what).containsAnyOf(NAMES, "username");
    }

    @Test
    void theNameOfAChildIsRefusedAlsoWhereTheChildHasLeft() {
        // Léa LACOMBE, who left her school in December 2019.
        Answer answer = reset(Family.CHILD_LEFT, "Vive-lea-et-le-velo");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(NAMES);
    }

    @Test
    void aCommonOneIsRefused() {
        Answer answer = reset(Family.SPARE, "Motdepasse2024!!");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("common");
    }

    @Test
    void theParentReadsWhyInFrench() {
        try (RelyingParty canteen = bed.register("canteen")) {
            bed.realm().withRequiredAction(Family.SPARE, "UPDATE_PASSWORD", () -> {
                HttpBrowser browser = new HttpBrowser();
                HttpPage login = browser.get(canteen.authorizationRequest("openid"));
                HttpPage page = browser.signIn(login, Family.SPARE.identifiant(), TestBed.PASSWORD);
                page = choose(browser, page, "Vive-Gaetan-Payet");
                assertThat(page.text()).contains(BROKEN + "Sans votre nom ni votre prénom, ni ceux de vos enfants");
                page = choose(browser, page, "Motdepasse2024!!");
                assertThat(page.text()).contains(BROKEN + "Pas un mot de passe courant, même suivi de chiffres");
            });
        }
    }

    private Answer reset(Family family, String password) {
        return bed.realm()
                .admin()
                .put(
                        "users/" + Admin.encode(bed.realm().userId(family)) + "/reset-password",
                        Admin.object()
                                .put("type", "password")
                                .put("value", password)
                                .put("temporary", false));
    }

    private static HttpPage choose(HttpBrowser browser, HttpPage page, String password) {
        return browser.post(page.formAction(), Map.of("password-new", password, "password-confirm", password));
    }
}
