package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 24: sending again kills the old code and keeps the tries that were used. */
@ExtendWith(TestBedExtension.class)
class Property24ResendIT {

    @RegisterExtension
    final Recovery recovery;

    Property24ResendIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.CODES);
    }

    @Test
    void theOldCodeIsDead() {
        LostPassword way = recovery.codeBySms();
        String old = recovery.receivedCode();
        recovery.tables().clearCounters();
        way.resend();
        String current = recovery.receivedCode();

        assertThat(way.code(old).asksForPassword()).isFalse();
        assertThat(way.code(current).asksForPassword()).isTrue();
    }

    @Test
    void theTriesStayUsed() {
        LostPassword way = recovery.codeBySms();
        String first = recovery.receivedCode();
        for (int i = 0; i < 4; i++) {
            way.code(Recovery.otherThan(first));
        }
        recovery.tables().clearCounters();
        way.resend();
        String second = recovery.receivedCode();
        way.code(Recovery.otherThan(second));

        assertThat(way.asksForCode()).as("the fifth wrong code was the last").isFalse();
        assertThat(way.page().hasLink("Réessayer")).isTrue();
    }
}
