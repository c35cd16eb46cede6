package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 26: wrong codes, and every other step, show in Keycloak's events. */
@ExtendWith(TestBedExtension.class)
class Property26EventsIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property26EventsIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.CODES);
        this.bed = bed;
    }

    @Test
    void wrongCodes() {
        LostPassword way = recovery.codeBySms();
        way.code(Recovery.otherThan(recovery.receivedCode()));

        assertThat(errors()).contains("wrong_code");
    }

    @Test
    void theLastTry() {
        LostPassword way = recovery.codeBySms();
        String right = recovery.receivedCode();
        for (int i = 0; i < 5; i++) {
            way.code(Recovery.otherThan(right));
        }

        assertThat(errors()).contains("code_exhausted");
    }

    @Test
    void aWholeReset() {
        recovery.linkByMail().open().newPassword(Recovery.NEW_PASSWORD);

        assertThat(bed.realm().events(Family.CODES))
                .extracting(event -> event.path("type").asText())
                .contains("SEND_RESET_PASSWORD", "UPDATE_CREDENTIAL");
    }

    private List<String> errors() {
        return bed.realm().events(Family.CODES).stream()
                .map(event -> event.path("error").asText())
                .toList();
    }
}
