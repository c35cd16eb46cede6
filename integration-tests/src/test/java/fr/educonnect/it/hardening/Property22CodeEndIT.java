package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 22: a code is refused a second after its end. */
@ExtendWith(TestBedExtension.class)
class Property22CodeEndIT {

    @RegisterExtension
    final Recovery recovery;

    Property22CodeEndIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.CODES);
    }

    @Test
    void aCodeThatEndedASecondAgo() {
        LostPassword way = recovery.codeBySms();
        String code = recovery.receivedCode();
        recovery.tables().endCodes();
        way.code(code);

        assertThat(way.asksForPassword()).isFalse();
        assertThat(way.page().text()).contains(Wording.EXPIRED);
        assertThat(way.page().hasLink("Réessayer")).isTrue();
    }
}
