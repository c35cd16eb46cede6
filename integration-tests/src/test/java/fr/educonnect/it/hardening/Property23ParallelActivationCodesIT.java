package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.AtOnce;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Property 23, at an activation: of 50 parallel submissions of the right code one succeeds. From outside Keycloak's own code of
 * the page stands before ours already; that the base alone lets one through: OneTimeCodes.
 */
@ExtendWith(TestBedExtension.class)
class Property23ParallelActivationCodesIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property23ParallelActivationCodesIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    @Test
    void theSamePageFiftyTimes() {
        Activation way = newcomers.askForCode(Newcomer.ONE_CHILD);
        HttpForm form = way.codeForm(newcomers.receivedCode(Newcomer.ONE_CHILD));
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
