package fr.educonnect.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users of the realm who are no parents: nothing is sent to them, and the pages look as for an unknown identifiant. */
@ExtendWith(TestBedExtension.class)
class OtherUsersIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    OtherUsersIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.TROUBLES);
        this.bed = bed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-account-canteen", "help-desk"})
    void looksLikeAnUnknownIdentifiant(String username) {
        ObjectNode user = Admin.object()
                .put("username", username)
                .put("enabled", true)
                .put("email", Recovery.FOREIGN_MAIL)
                .put("emailVerified", true)
                .put("firstName", "Help")
                .put("lastName", "Desk");
        String id = bed.realm().admin().post("users", user).createdId();
        try {
            HttpPage known = recovery.lostPassword()
                    .identify(username)
                    .byMail(Recovery.FOREIGN_MAIL)
                    .page();
            HttpPage unknown = recovery.lostPassword()
                    .identify(Recovery.UNKNOWN)
                    .byMail(Recovery.FOREIGN_MAIL)
                    .page();

            assertThat(known.comparableBody(username)).isEqualTo(unknown.comparableBody(Recovery.UNKNOWN));
            recovery.assertNothingMoreCame();
            assertThat(recovery.post().mailTo(Recovery.FOREIGN_MAIL)).isEmpty();
        } finally {
            bed.realm().admin().delete("users/" + id).ok();
        }
    }
}
