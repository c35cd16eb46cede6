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

/** Property 27: a code is useless in another session, for another account or for another flow. */
@ExtendWith(TestBedExtension.class)
class Property27CodeElsewhereIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property27CodeElsewhereIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.CODES);
        this.bed = bed;
    }

    @Test
    void inAnotherSessionOfTheSameAccount() {
        recovery.codeBySms();
        String code = recovery.receivedCode();
        recovery.tables().clearCounters();
        LostPassword other = recovery.codeBySms();
        String own = recovery.receivedCode();

        assertThat(code).isNotEqualTo(own);
        assertThat(other.code(code).asksForPassword()).isFalse();
    }

    @Test
    void forAnotherAccount() {
        recovery.codeBySms();
        String code = recovery.receivedCode();
        LostPassword other =
                recovery.lostPassword().identify(Family.LINKS.identifiant()).bySms();

        assertThat(other.code(code).asksForPassword()).isFalse();
    }

    @Test
    void forAnUnknownAccount() {
        LostPassword nobody = recovery.lostPassword().identify(Recovery.UNKNOWN).bySms();
        recovery.codeBySms();

        assertThat(nobody.code(recovery.receivedCode()).asksForPassword()).isFalse();
    }

    @Test
    void afterTheSchoolGaveAnotherNumber() {
        LostPassword way = recovery.codeBySms();
        String before = recovery.mobile();
        String code = recovery.receivedCode();
        bed.base().changeContact(before, "+33612007001");
        bed.realm().clearUserCache();
        try {
            assertThat(way.code(code).asksForPassword()).isFalse();
        } finally {
            bed.base().changeContact("+33612007001", before);
            bed.realm().clearUserCache();
        }
    }
}
