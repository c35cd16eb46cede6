package fr.educonnect.it.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which children a téléservice is told of, and where the administrator puts them (flows §7, §8). */
@ExtendWith(TestBedExtension.class)
class VisibleChildrenIT {

    private final TestBed bed;
    private RelyingParty canteen;

    VisibleChildrenIT(TestBed bed) {
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
    void aReportedChildIsNotShown() {
        sql("""
                INSERT INTO account.report (guardian_id, child_id, reported_at)
                SELECT ag.guardian_id, c.id, now() FROM account.account_guardian ag, school.child c
                WHERE ag.account_id = ? AND c.source_key = '0829990N610371'
                """, bed.base().accountId(Family.TWINS));
        try {
            assertThat(children(Family.TWINS)).containsExactly("Noël");
            assertThat(children(Family.OTHER_PARENT))
                    .as("the other parent did not report it")
                    .containsExactlyInAnyOrder("Noël", "Noé");
        } finally {
            sql("DELETE FROM account.report");
        }
    }

    @Test
    void whoIsOnlyAContactOfTheChildIsNotShownIt() {
        level(3, "0829990N610371");
        try {
            assertThat(children(Family.TWINS)).containsExactly("Noël");
        } finally {
            level(1, "0829990N610371");
        }
    }

    @Test
    void aParentWhoBecameAContactOnlyGetsNoToken() {
        level(3, "0829990N610371");
        level(3, "0829990N610369");
        try {
            assertThat(canteen.isCallback(attempt(Family.TWINS))).isFalse();
        } finally {
            level(1, "0829990N610371");
            level(1, "0829990N610369");
        }
    }

    @Test
    void aChildOfASchoolThatIsNotOpenIsNotShown() {
        bed.realm().withFederation(Map.of("openDepartments", "12"), () -> assertThat(children(Family.TWO_SCHOOLS))
                .containsExactly("Théo"));
    }

    @Test
    void theAdministratorPutsTheChildrenIntoTheIdTokenOfOneTeleservice() {
        ObjectNode mapper = Admin.object()
                .put("name", "children of the canteen")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "educonnect-children");
        mapper.putObject("config")
                .put("only.with.scope", "")
                .put("id.token.claim", "true")
                .put("access.token.claim", "false")
                .put("userinfo.token.claim", "false")
                .put("introspection.token.claim", "false");
        bed.realm()
                .admin()
                .post("clients/" + canteen.id() + "/protocol-mappers/models", mapper)
                .ok();

        Tokens tokens = canteen.signIn(Family.TWINS.identifiant(), TestBed.PASSWORD, "openid");
        assertThat(tokens.idClaims().path("children")).hasSize(2);
        assertThat(canteen.userInfoClaims(tokens).has("children")).isFalse();
        assertThat(tokens.accessClaims().has("children")).isFalse();
        try (RelyingParty library = bed.register("library")) {
            assertThat(library.signIn(Family.TWINS.identifiant(), TestBed.PASSWORD, "openid")
                            .idClaims()
                            .has("children"))
                    .as("only where the administrator chose so")
                    .isFalse();
        }
    }

    @Test
    void theConsoleShowsTheClaimsBeforeAnyoneSignsIn() {
        JsonNode userInfo = evaluated("userinfo", "openid profile children children_birthdate fredu");

        assertThat(userInfo.path("children").findValuesAsText("birthdate")).hasSize(2);
        assertThat(userInfo.path("given_name").asText()).isEqualTo("Joël");
        assertThat(userInfo.path("FrEduVecteur")).hasSize(2);
        assertThat(evaluated("id-token", "openid profile children")
                        .path("family_name")
                        .asText())
                .isEqualTo("FAŸ");
        assertThat(evaluated("access-token", "openid profile children").has("children"))
                .isFalse();
    }

    @Test
    void anAddressCountsAsVerifiedOnlyWhileItIsTheOneThatWasVerified() {
        assertThat(emailVerified()).isTrue();
        verify("former@courriel.test");
        try {
            assertThat(emailVerified())
                    .as("the school gave another address since")
                    .isFalse();
        } finally {
            bed.base().validateAddresses();
        }
    }

    private boolean emailVerified() {
        JsonNode claims =
                canteen.userInfoClaims(canteen.signIn(Family.TWINS.identifiant(), TestBed.PASSWORD, "openid email"));
        assertThat(claims.path("email").asText()).isEqualTo("joel.fay33@courriel.test");
        return claims.required("email_verified").asBoolean();
    }

    private void verify(String address) {
        sql(
                "UPDATE account.account SET verified_email = ?, email_verified_at = now() WHERE id = ?",
                address,
                bed.base().accountId(Family.TWINS));
    }

    private void level(int level, String childKey) {
        sql("""
                UPDATE school.guardianship SET legal_level = ?
                WHERE child_id = (SELECT id FROM school.child WHERE source_key = ?)
                  AND guardian_id = (SELECT id FROM school.guardian WHERE source_key = '0829990N209616')
                """, level, childKey);
    }

    private void sql(String statement, Object... parameters) {
        assertThat(bed.base().postgres().update(statement, parameters)).isPositive();
        bed.realm().clearUserCache();
    }

    private List<String> children(Family family) {
        return canteen.userInfoClaims(canteen.signIn(family.identifiant(), TestBed.PASSWORD, "openid children"))
                .path("children")
                .findValuesAsText("given_name");
    }

    private HttpPage attempt(Family family) {
        HttpBrowser browser = new HttpBrowser();
        return browser.signIn(
                browser.get(canteen.authorizationRequest("openid")), family.identifiant(), TestBed.PASSWORD);
    }

    private JsonNode evaluated(String what, String scope) {
        return bed.realm()
                .admin()
                .read("clients/%s/evaluate-scopes/generate-example-%s?scope=%s&userId=%s"
                        .formatted(
                                canteen.id(),
                                what,
                                Admin.encode(scope),
                                Admin.encode(bed.realm().userId(Family.TWINS))));
    }
}
