package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 24, at an activation: sending again kills the old code and keeps the tries that were used. */
@ExtendWith(TestBedExtension.class)
class Property24ActivationResendIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property24ActivationResendIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    @Test
    void theOldCodeIsDead() {
        Activation way = newcomers.askForCode(Newcomer.ONE_CHILD);
        String old = newcomers.receivedCode(Newcomer.ONE_CHILD);
        bed.base().recovery().clearCounters();
        way.resend();
        String current = newcomers.receivedCode(Newcomer.ONE_CHILD);

        assertThat(current).isNotEqualTo(old);
        assertThat(way.code(old).asksForDates()).isFalse();
        assertThat(way.code(current).asksForDates()).isTrue();
    }

    @Test
    void theTriesStayUsed() {
        Activation way = newcomers.askForCode(Newcomer.ONE_CHILD);
        String wrong = Recovery.otherThan(newcomers.receivedCode(Newcomer.ONE_CHILD));
        for (int i = 0; i < 4; i++) {
            way.code(wrong);
        }
        bed.base().recovery().clearCounters();
        way.resend();
        String current = newcomers.receivedCode(Newcomer.ONE_CHILD);
        assertThat(way.asksForCode()).as("a try is left").isTrue();
        way.code(Recovery.otherThan(current));

        assertThat(way.asksForCode()).as("the fifth wrong code was the last").isFalse();
        assertThat(way.page().hasLink("Réessayer")).isTrue();
    }
}
