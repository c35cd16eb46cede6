package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 47: where STARTTLS is asked for and not offered, nothing is sent in clear. */
@ExtendWith(TestBedExtension.class)
class Property47StrippedStartTlsIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property47StrippedStartTlsIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.TROUBLES);
        this.bed = bed;
    }

    @Test
    void aMailServerWithoutStartTlsGetsNothing() {
        ObjectNode smtp = Admin.object();
        smtp.set("smtpServer", ((ObjectNode) bed.realm().admin().read("").path("smtpServer")).put("starttls", "true"));
        bed.realm().withSettings(smtp, () -> {
            int before = recovery.post().mails();
            recovery.lostPassword().identify(recovery.identifiant()).byMail(recovery.mail());
            bed.keycloak().messageQueue().awaitSettled();

            assertThat(recovery.post().mails()).isEqualTo(before);
        });
        recovery.startAfresh();
        assertThat(recovery.linkByMail()).as("without being asked for").isNotNull();
    }
}
