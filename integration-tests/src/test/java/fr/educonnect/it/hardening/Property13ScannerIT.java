package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 13: a scanner that fetches the links of a mail uses nothing up. */
@ExtendWith(TestBedExtension.class)
class Property13ScannerIT {

    @RegisterExtension
    final Recovery recovery;

    Property13ScannerIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LINKS);
    }

    @Test
    void aLinkThatWasFetchedManyTimesStillWorks() {
        ResetLink link = recovery.linkByMail();
        for (int i = 0; i < 3; i++) {
            HttpBrowser scanner = new HttpBrowser();
            HttpPage page = link.look(scanner);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.hasButton("Continuer")).as("asks for a click").isTrue();
            scanner.head(link.link().address());
            link.look(scanner);
        }

        link.open().newPassword(Recovery.NEW_PASSWORD);
        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
    }
}
