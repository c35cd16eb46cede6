package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Property 41: whatever is typed into a field of the activation is inert, and answered clearly. */
@ExtendWith(TestBedExtension.class)
class Property41HostileActivationInputIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property41HostileActivationInputIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    static final List<String> HOSTILE = Property41HostileRecoveryInputIT.HOSTILE;

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void asNumber(String typed) {
        assertInert(newcomers.activation().number("+33", typed).page(), typed);
    }

    @Test
    void asCodeDateChildAndAddress() {
        Activation way = newcomers.activation().number(newcomers.mobile(Newcomer.ONE_CHILD));
        for (String typed : HOSTILE) {
            assertInert(way.code(typed).page(), typed);
        }
        way.code(bed.post().nextSms(newcomers.mobile(Newcomer.ONE_CHILD)).code());
        for (String typed : HOSTILE) {
            HttpForm form = way.page()
                    .form("Continuer")
                    .fill("Jules", "Jour", typed)
                    .fill("Jules", "Mois", typed)
                    .fill("Jules", "Année", typed);
            assertInert(way.send(form).page(), typed);
            assertThat(way.asksForDates()).as(typed).isTrue();
            assertInert(
                    way.browser().post(way.page().formAction(), Map.of("notMine", typed, "confirmed", typed)), typed);
        }
        assertThat(newcomers.reports(Newcomer.ONE_CHILD)).isZero();
    }

    static void assertInert(HttpPage page, String typed) {
        Recovery.assertNoFault(new HttpPage(
                page.address(),
                page.status(),
                page.headers(),
                page.body().replace(typed, "").replace("$", "")));
        assertThat(page.heading()).isNotBlank();
        if (typed.contains("<")) {
            assertThat(page.body()).doesNotContain(typed);
        }
    }
}
