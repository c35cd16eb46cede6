package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 50: where limits cannot be read, recovery refuses with a clear page, and nothing is sent. */
@ExtendWith(TestBedExtension.class)
class Property50LimitsUnreadableIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property50LimitsUnreadableIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.TROUBLES);
        this.bed = bed;
    }

    @Test
    void theTablesOfTheLimits() {
        recovery.tables().unreadableDuring(() -> {
            assertRefused(recovery.lostPassword()
                    .identify(recovery.identifiant())
                    .byMail(recovery.mail())
                    .page());
            assertRefused(recovery.codeBySms().page());
            assertRefused(recovery.lostIdentifiant().byMail(recovery.mail()).page());
            assertRefused(recovery.lostIdentifiant().bySms(recovery.mobile()).page());
        });
        recovery.assertNothingMoreCame();
        assertThat(recovery.signIn(TestBed.PASSWORD)).as("the ordinary sign-in").isTrue();
    }

    @Test
    void theWholeBase() {
        LostPassword byMail =
                recovery.lostPassword().identify(recovery.identifiant()).byMail();
        LostPassword bySms = recovery.lostPassword().identify(recovery.identifiant());
        bed.withoutSchoolBase(() -> {
            assertRefused(byMail.address("moi@courriel.test").page());
            assertRefused(bySms.bySms().page());
        });
    }

    /** The page that says to try later. */
    static void assertRefused(HttpPage page) {
        assertThat(page.status()).as(page.text()).isEqualTo(503);
        assertThat(page.heading()).isEqualTo("Le service est momentanément indisponible");
        assertThat(page.body()).doesNotContain(Wording.FAULTS);
    }
}
