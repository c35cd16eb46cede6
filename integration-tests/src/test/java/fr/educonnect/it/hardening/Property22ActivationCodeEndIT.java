package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 22, at an activation: a code is refused a second after its end, and the parent can ask for another. */
@ExtendWith(TestBedExtension.class)
class Property22ActivationCodeEndIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property22ActivationCodeEndIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    @Test
    void aCodeThatEndedASecondAgo() {
        Activation way = newcomers.askForCode(Newcomer.ONE_CHILD);
        String code = newcomers.receivedCode(Newcomer.ONE_CHILD);
        bed.base().recovery().endCodes();
        way.code(code);

        assertThat(way.asksForDates()).isFalse();
        assertThat(way.page().text()).contains(Wording.EXPIRED);

        bed.base().recovery().clearCounters();
        way.retry().number(newcomers.mobile(Newcomer.ONE_CHILD));
        assertThat(way.code(newcomers.receivedCode(Newcomer.ONE_CHILD)).asksForDates())
                .isTrue();
    }
}
