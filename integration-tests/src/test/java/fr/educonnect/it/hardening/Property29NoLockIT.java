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

/** Property 29: attacking lost password never locks the ordinary sign-in. */
@ExtendWith(TestBedExtension.class)
class Property29NoLockIT {

    @RegisterExtension
    final Recovery recovery;

    Property29NoLockIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LIMITS);
    }

    @Test
    void byWrongCodes() {
        for (int round = 0; round < 3; round++) {
            recovery.tables().clearCounters();
            LostPassword way = recovery.codeBySms();
            String right = recovery.receivedCode();
            for (int i = 0; i < 5; i++) {
                way.code(Recovery.otherThan(right));
            }
        }

        assertThat(recovery.signIn(TestBed.PASSWORD)).isTrue();
    }

    @Test
    void byManyRequests() {
        for (int i = 0; i < 12; i++) {
            recovery.lostPassword().identify(recovery.identifiant()).byMail(Recovery.FOREIGN_MAIL);
            recovery.lostPassword().identify(recovery.identifiant()).bySms();
        }

        assertThat(recovery.signIn(TestBed.PASSWORD)).isTrue();
    }
}
