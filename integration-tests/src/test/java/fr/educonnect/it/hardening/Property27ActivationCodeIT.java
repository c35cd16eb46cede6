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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 27: a code of an activation is useless for another number, session or flow. */
@ExtendWith(TestBedExtension.class)
class Property27ActivationCodeIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property27ActivationCodeIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD, Newcomer.TWO_CHILDREN);
        this.bed = bed;
    }

    @Test
    void inAnotherSession() {
        newcomers.activation().number(newcomers.mobile(Newcomer.ONE_CHILD));
        String code = bed.post().nextSms(newcomers.mobile(Newcomer.ONE_CHILD)).code();
        bed.base().recovery().clearCounters();
        Activation other = newcomers.activation().number(newcomers.mobile(Newcomer.ONE_CHILD));
        String own = bed.post().nextSms(newcomers.mobile(Newcomer.ONE_CHILD)).code();

        assertThat(code).isNotEqualTo(own);
        assertThat(other.code(code).asksForDates()).isFalse();
        assertThat(other.code(own).asksForDates()).isTrue();
    }

    @Test
    void forAnotherNumberAndForNobodys() {
        newcomers.activation().number(newcomers.mobile(Newcomer.ONE_CHILD));
        String code = bed.post().nextSms(newcomers.mobile(Newcomer.ONE_CHILD)).code();

        assertThat(newcomers
                        .activation()
                        .number(newcomers.mobile(Newcomer.TWO_CHILDREN))
                        .code(code)
                        .asksForDates())
                .isFalse();
        assertThat(newcomers.activation().number("+33612007010").code(code).asksForDates())
                .isFalse();
    }

    @Test
    void twiceInOneSession() {
        Activation way = newcomers.activation().number(newcomers.mobile(Newcomer.ONE_CHILD));
        HttpForm form = way.page()
                .form("Continuer")
                .fill(
                        "Code reçu par SMS",
                        bed.post().nextSms(newcomers.mobile(Newcomer.ONE_CHILD)).code());
        assertThat(way.send(form).asksForDates()).isTrue();
        HttpPage again = way.browser().send(form);

        Recovery.assertNoFault(again);
        assertThat(again.hasField("Nouveau mot de passe")).isFalse();
    }
}
