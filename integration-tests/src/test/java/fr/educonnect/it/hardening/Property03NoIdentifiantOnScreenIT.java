package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 3: a lost identifiant is never shown, and known and unknown contacts look the same. */
@ExtendWith(TestBedExtension.class)
class Property03NoIdentifiantOnScreenIT {

    @RegisterExtension
    final Recovery recovery;

    Property03NoIdentifiantOnScreenIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.SHARING_MOTHER);
    }

    @Test
    void byMail() {
        HttpPage known = recovery.lostIdentifiant().byMail(recovery.mail()).page();
        HttpPage unknown =
                recovery.lostIdentifiant().byMail(Recovery.FOREIGN_MAIL).page();

        assertInert(known);
        assertThat(known.comparableBody(recovery.mail())).isEqualTo(unknown.comparableBody(Recovery.FOREIGN_MAIL));
        assertThat(known.comparableHeaders()).isEqualTo(unknown.comparableHeaders());
    }

    @Test
    void bySms() {
        HttpPage known = recovery.lostIdentifiant().bySms(recovery.mobile()).page();
        HttpPage unknown = recovery.lostIdentifiant().bySms("+33612000000").page();

        assertInert(known);
        assertThat(known.comparableBody(recovery.mobile())).isEqualTo(unknown.comparableBody("+33612000000"));
        assertThat(known.comparableHeaders()).isEqualTo(unknown.comparableHeaders());
    }

    private static void assertInert(HttpPage page) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain(Family.SHARING_MOTHER.identifiant(), Family.SHARING_FATHER.identifiant(), "Nathalie");
    }
}
