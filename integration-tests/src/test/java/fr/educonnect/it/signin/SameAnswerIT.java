package fr.educonnect.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Without the right password nobody learns whether an account exists or how it stands: one answer, byte for byte. */
@ExtendWith(TestBedExtension.class)
class SameAnswerIT {

    private static final String WRONG = "Faux-mot-de-passe-1";

    static final List<Family> STANDINGS =
            List.of(Family.TWINS, Family.NOT_OPEN, Family.CHILD_LEFT, Family.NOT_ACTIVATED, Family.REGROUPED);

    private final TestBed bed;
    private RelyingParty teleservice;

    SameAnswerIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void register() {
        teleservice = bed.register("same-answer");
    }

    @AfterEach
    void unregister() {
        teleservice.close();
        STANDINGS.forEach(bed.realm()::unlock);
        bed.realm().unlock(Family.SPARE);
    }

    @ParameterizedTest
    @FieldSource("STANDINGS")
    void aWrongPasswordLooksLikeAnUnknownIdentifiant(Family family) {
        assertSame(attempt(family.identifiant(), WRONG), family.identifiant());
    }

    @Test
    void anEmptyPasswordLooksLikeAnUnknownIdentifiant() {
        assertSame(attempt(Family.TWINS.identifiant(), ""), Family.TWINS.identifiant());
    }

    @Test
    void aLockedAccountLooksLikeAnUnknownIdentifiantEvenWithTheRightPassword() {
        int failures = bed.realm().admin().read("").path("failureFactor").asInt();
        for (int i = 0; i < failures; i++) {
            attempt(Family.SPARE.identifiant(), WRONG);
        }

        assertThat(bed.realm()
                        .admin()
                        .read("attack-detection/brute-force/users/"
                                + Admin.encode(bed.realm().userId(Family.SPARE)))
                        .path("disabled")
                        .asBoolean())
                .as("locked")
                .isTrue();
        assertSame(attempt(Family.SPARE.identifiant(), TestBed.PASSWORD), Family.SPARE.identifiant());
    }

    private void assertSame(HttpPage page, String typed) {
        HttpPage unknown = attempt("personne.inconnue", WRONG);
        assertThat(unknown.body()).contains("Identifiant ou mot de passe incorrect");
        assertThat(page.status()).isEqualTo(unknown.status());
        assertThat(page.comparableHeaders()).isEqualTo(unknown.comparableHeaders());
        assertThat(page.comparableBody(typed)).isEqualTo(unknown.comparableBody("personne.inconnue"));
    }

    private HttpPage attempt(String identifiant, String password) {
        HttpBrowser browser = new HttpBrowser();
        return browser.signIn(browser.get(teleservice.authorizationRequest("openid")), identifiant, password);
    }
}
