package fr.educonnect.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.educonnect.it.account.TwoAccounts;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which records an account holds, its history, and the undoing of a grouping by an administrator. */
@ExtendWith(TestBedExtension.class)
class AccountsIT {

    private static final String PATH = "educonnect-accounts/";
    private static final String LIMITED = "limited-administrator";

    @RegisterExtension
    final TwoAccounts accounts;

    private final TestBed bed;
    private final Admin admin;
    private String own;
    private String other;

    AccountsIT(TestBed bed) {
        this.accounts = new TwoAccounts(bed);
        this.bed = bed;
        this.admin = bed.realm().admin();
    }

    @BeforeEach
    void aGrouping() {
        own = userPath(accounts.newcomers().accountId(Newcomer.THREE_SCHOOLS_1));
        other = userPath(accounts.newcomers().accountId(Newcomer.THREE_SCHOOLS_2));
        accounts.mine().add().other(TwoAccounts.OTHER, TestBed.PASSWORD).confirm();
    }

    @AfterEach
    void removeTheLimited() {
        admin.read("clients?clientId=" + LIMITED)
                .forEach(client ->
                        admin.delete("clients/" + client.required("id").asText()));
    }

    @Test
    void recordsAndHistory() {
        JsonNode sheet = admin.read(PATH + own);

        assertThat(sheet.path("records")).hasSize(2);
        assertThat(sheet.path("records").toString()).contains(Newcomer.THREE_SCHOOLS_2, "0129990U");
        JsonNode grouping = sheet.path("groupings").required(0);
        assertThat(grouping.path("closedAccount").asText()).isEqualTo(TwoAccounts.OTHER);
        assertThat(grouping.path("client").asText()).isEqualTo("activation");
        assertThat(grouping.path("sourceKeys").path(0).asText()).isEqualTo(Newcomer.THREE_SCHOOLS_2);
        assertThat(admin.read(PATH + other).path("status").asText()).isEqualTo("REGROUPED");
        assertThat(admin.get(PATH + "nobody").status()).isEqualTo(404);
    }

    @Test
    void theConsoleShowsStateAndRecordsWithoutChildren() {
        JsonNode kept = admin.read("users/" + own);
        assertThat(kept.path("attributes").path("educonnect.account")).hasToString("[\"ACTIVE\"]");
        assertThat(kept.path("attributes").path("educonnect.records").toString())
                .contains(Newcomer.THREE_SCHOOLS_1, Newcomer.THREE_SCHOOLS_2)
                .doesNotContain("Maëlle", "Théo");
        assertThat(admin.read("users/" + own + "?userProfileMetadata=true")
                        .path("userProfileMetadata")
                        .path("attributes")
                        .toString())
                .contains("Records of schools");
        assertThat(admin.read("users/" + other)
                        .path("attributes")
                        .path("educonnect.account")
                        .toString())
                .contains("REGROUPED " + accounts.newcomers().accountId(Newcomer.THREE_SCHOOLS_1));
        assertThat(admin.put("users/" + own, kept).status()).isEqualTo(204);
    }

    @Test
    void isUndoneWithAReason() {
        String undo = PATH + "groupings/" + groupingId() + "/undo";
        assertThat(admin.post(undo, Admin.object()).status()).isEqualTo(400);
        assertThat(admin.post(undo, Admin.object().put("reason", "The parent was mistaken"))
                        .status())
                .isEqualTo(204);

        assertThat(accounts.newcomers().identifiant(Newcomer.THREE_SCHOOLS_2)).isEqualTo(TwoAccounts.OTHER);
        JsonNode grouping = admin.read(PATH + own).path("groupings").required(0);
        assertThat(grouping.path("reason").asText()).isEqualTo("The parent was mistaken");
        assertThat(grouping.path("undoneBy").asText()).isNotBlank();
        assertThat(admin.post(undo, Admin.object().put("reason", "again")).status())
                .isEqualTo(409);
        assertThat(admin.post(PATH + "groupings/999999/undo", Admin.object().put("reason", "no"))
                        .status())
                .isEqualTo(404);
        assertThat(accounts.teleservice().signIn(TwoAccounts.OTHER, TestBed.PASSWORD, "openid"))
                .isNotNull();
    }

    @Test
    void afterSevenDaysItIsTooLate() {
        bed.base().postgres().execute("UPDATE account.grouping SET grouped_at = grouped_at - INTERVAL '7 days'");

        assertThat(admin.post(
                                PATH + "groupings/" + groupingId() + "/undo",
                                Admin.object().put("reason", "late"))
                        .body())
                .contains("too_late");
    }

    @Test
    void permissionsOfKeycloakCount() {
        Admin viewer = admin.with(LIMITED, "view-users");
        assertThat(viewer.get(PATH + own).status()).isEqualTo(200);
        assertThat(viewer.post(
                                PATH + "groupings/" + groupingId() + "/undo",
                                Admin.object().put("reason", "no"))
                        .status())
                .isEqualTo(403);
        removeTheLimited();
        assertThat(admin.with(LIMITED, "view-events").get(PATH + own).status()).isEqualTo(403);
    }

    private String groupingId() {
        return admin.read(PATH + own)
                .path("groupings")
                .required(0)
                .required("id")
                .asText();
    }

    private String userPath(long accountId) {
        return Admin.encode(bed.realm().userId(accountId));
    }
}
