package fr.educonnect.it.outage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.school.SmallDisk;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The disk of the school base is full: what has to write refuses with the page of an outage and sends nothing, sign-in goes on, and
 * with room again everything works (docs/operations.md).
 */
@ExtendWith(TestBedExtension.class)
class SchoolDatabaseDiskFullIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    SchoolDatabaseDiskFullIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.TROUBLES);
        this.bed = bed;
    }

    @Test
    void recoveryRefusesAndSignInGoesOn() {
        double before = failures();
        SmallDisk.fullUnder(bed.base().postgres(), recovery.tables().names(), () -> {
            assertRefused(recovery.lostPassword()
                    .identify(recovery.identifiant())
                    .byMail(recovery.mail())
                    .page());
            assertRefused(recovery.codeBySms().page());
            assertThat(recovery.signIn(TestBed.PASSWORD))
                    .as("the ordinary sign-in")
                    .isTrue();
        });
        recovery.assertNothingMoreCame();
        assertThat(failures()).isGreaterThan(before);

        assertThat(recovery.linkByMail()
                        .open()
                        .newPassword(Recovery.NEW_PASSWORD)
                        .page()
                        .text())
                .as("with room again")
                .contains(Wording.CHANGED);
    }

    private double failures() {
        return bed.keycloak().metrics().value("educonnect_school_database_failures_total", "reason=\"statement\"");
    }

    private static void assertRefused(HttpPage page) {
        assertThat(page.status()).as(page.text()).isEqualTo(503);
        assertThat(page.heading()).isEqualTo("Le service est momentanément indisponible");
    }
}
