package fr.educonnect.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.keycloak.Answer;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator may change of a parent: what is Keycloak's own, nothing of the school's. */
@ExtendWith(TestBedExtension.class)
class UserEditIT {

    private final TestBed bed;
    private final Admin admin;
    private final String path;

    UserEditIT(TestBed bed) {
        this.bed = bed;
        this.admin = bed.realm().admin();
        this.path = "users/" + Admin.encode(bed.realm().userId(Family.SPARE));
    }

    @ParameterizedTest
    @CsvSource({"username, someone.else", "firstName, Someone", "lastName, ELSE", "email, else@courriel.test"})
    void whatComesFromTheSchoolIsReadOnly(String attribute, String value) {
        JsonNode before = admin.read(path);
        Answer answer = admin.put(path, ((ObjectNode) before.deepCopy()).put(attribute, value));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().findValuesAsText("errorMessage"))
                .as("a reason that can be read: " + answer.body())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).isNotBlank());
        bed.realm().clearUserCache();
        assertThat(admin.read(path).path(attribute)).isEqualTo(before.path(attribute));
    }

    @Test
    void anUnchangedFormIsAccepted() {
        assertThat(admin.put(path, admin.read(path)).status()).isEqualTo(204);
    }

    @Test
    void aDisabledParentStaysDisabledUntilEnabledAgain() {
        try (RelyingParty canteen = bed.register("canteen")) {
            enable(false);
            bed.realm().clearUserCache();
            try {
                assertThat(admin.read(path).path("enabled").asBoolean()).isFalse();
                assertThat(canteen.isCallback(attempt(canteen))).isFalse();
            } finally {
                enable(true);
            }
            bed.realm().clearUserCache();
            assertThat(canteen.isCallback(attempt(canteen))).isTrue();
        }
    }

    @Test
    void aPasswordSetByTheAdministratorMayHaveToBeChanged() {
        String id = bed.realm().userId(Family.SPARE);
        try (RelyingParty canteen = bed.register("canteen")) {
            admin.put(
                            path + "/reset-password",
                            Admin.object()
                                    .put("type", "password")
                                    .put("value", "Provisoire-pour-un-jour")
                                    .put("temporary", true))
                    .ok();
            HttpBrowser browser = new HttpBrowser();
            HttpPage page = browser.signIn(
                    browser.get(canteen.authorizationRequest("openid")),
                    Family.SPARE.identifiant(),
                    "Provisoire-pour-un-jour");
            assertThat(page.heading()).isEqualTo("Choisissez un nouveau mot de passe");
        } finally {
            bed.realm().password(id, TestBed.PASSWORD);
            admin.put(
                            path,
                            ((ObjectNode) admin.read(path))
                                    .set("requiredActions", Admin.object().arrayNode()))
                    .ok();
        }
    }

    private void enable(boolean enabled) {
        admin.put(path, ((ObjectNode) admin.read(path)).put("enabled", enabled)).ok();
    }

    private static HttpPage attempt(RelyingParty canteen) {
        HttpBrowser browser = new HttpBrowser();
        return browser.signIn(
                browser.get(canteen.authorizationRequest("openid")), Family.SPARE.identifiant(), TestBed.PASSWORD);
    }
}
