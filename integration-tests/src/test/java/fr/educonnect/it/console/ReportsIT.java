package fr.educonnect.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Ce n'est pas mon enfant" as an administrator sees it, and withdraws it. */
@ExtendWith(TestBedExtension.class)
class ReportsIT {

    private static final String PATH = "educonnect-reports";
    private static final String LIMITED = "limited-administrator";

    @RegisterExtension
    final Newcomers newcomers;

    private final Admin admin;

    ReportsIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.TWO_CHILDREN);
        this.admin = bed.realm().admin();
    }

    @BeforeEach
    void aReport() {
        newcomers.provedNumber(Newcomer.TWO_CHILDREN).notMine("Rémi");
    }

    @AfterEach
    void removeTheLimited() {
        admin.read("clients?clientId=" + LIMITED)
                .forEach(client ->
                        admin.delete("clients/" + client.required("id").asText()));
    }

    @Test
    void whoReportedWhichChildAndWhen() {
        JsonNode report = admin.read(PATH).required(0);

        assertThat(report.path("guardian").asText()).isEqualTo("Frédéric KOUASSI");
        assertThat(report.path("child").asText()).startsWith("Rémi");
        assertThat(report.path("schools").path(0).asText()).startsWith("0129990U");
        assertThat(report.path("closedAt").asText()).isEmpty();
        assertThat(admin.get(PATH + "/csv").body())
                .contains("\"Frédéric KOUASSI\"")
                .contains("\"0129990U");
        assertThat(admin.read(PATH + "?state=closed")).isEmpty();
        assertThat(admin.get(PATH + "?state=lost").status()).isEqualTo(400);
    }

    @Test
    void isWithdrawnWithAReason() {
        String id = admin.read(PATH).required(0).required("id").asText();
        assertThat(admin.post(PATH + "/" + id + "/withdraw", Admin.object()).status())
                .isEqualTo(400);
        assertThat(admin.post(PATH + "/" + id + "/withdraw", Admin.object().put("reason", "The school confirms"))
                        .status())
                .isEqualTo(204);
        assertThat(newcomers.reports(Newcomer.TWO_CHILDREN)).isZero();
        JsonNode closed = admin.read(PATH + "?state=closed").required(0);
        assertThat(closed.path("cause").asText()).isEqualTo("WITHDRAWN");
        assertThat(closed.path("reason").asText()).isEqualTo("The school confirms");
        assertThat(closed.path("administrator").asText()).isNotBlank();
        assertThat(admin.post(PATH + "/" + id + "/withdraw", Admin.object().put("reason", "again"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoMayOnlyViewUsersDoesNotWithdraw() {
        Admin limited = admin.with(LIMITED, "view-users");
        String id = limited.read(PATH).required(0).required("id").asText();

        assertThat(limited.post(PATH + "/" + id + "/withdraw", Admin.object().put("reason", "no"))
                        .status())
                .isEqualTo(403);
        assertThat(newcomers.reports(Newcomer.TWO_CHILDREN)).isEqualTo(1);
    }

    @Test
    void whoMayNotViewUsersSeesNothing() {
        Admin limited = admin.with(LIMITED, "view-events");

        assertThat(limited.get(PATH).status()).isEqualTo(403);
        assertThat(limited.get(PATH + "/csv").status()).isEqualTo(403);
    }
}
