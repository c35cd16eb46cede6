package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.AtOnce;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 23: of 50 parallel submissions of the right code at most one succeeds. */
@ExtendWith(TestBedExtension.class)
class Property23ParallelCodesIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property23ParallelCodesIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.CODES);
        this.bed = bed;
    }

    @Test
    void theSamePageFiftyTimes() {
        LostPassword way = recovery.codeBySms();
        HttpForm form = way.codeForm(recovery.receivedCode());
        double before = rightCodes();
        List<HttpPage> pages =
                AtOnce.all(Collections.nCopies(50, () -> way.browser().send(form)));

        assertThat(pages).allSatisfy(Recovery::assertNoFault);
        assertThat(rightCodes() - before).as("times that the code was right").isEqualTo(1);
    }

    private double rightCodes() {
        return bed.keycloak().metrics().value("educonnect_recovery_codes_total", "result=\"right\"");
    }
}
