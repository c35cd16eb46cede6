package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 21, at an activation: every code has the digits that were asked for, a zero in front among them. */
@ExtendWith(TestBedExtension.class)
class Property21ActivationCodeDigitsIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property21ActivationCodeDigitsIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    /** One code in ten begins with a zero: that none of so many does happens once in a thousand million runs. */
    private static final int DRAWS = 200;

    @Test
    void aZeroInFrontIsKeptAndNeeded() {
        newcomers.settings().with(RecoverySettings.ACTIVATION_CODE, Map.of(RecoverySettings.COOLDOWN, "0"), () -> {
            Activation way = newcomers.askForCode(Newcomer.ONE_CHILD);
            String code = newcomers.receivedCode(Newcomer.ONE_CHILD);
            for (int draw = 1; draw < DRAWS && !code.startsWith("0"); draw++) {
                bed.base().recovery().clearCounters();
                way.resend();
                code = newcomers.receivedCode(Newcomer.ONE_CHILD);
            }
            assertThat(code).startsWith("0").hasSize(6);
            assertThat(way.code(code.substring(1)).asksForDates()).isFalse();
            assertThat(way.code(code).asksForDates()).isTrue();
        });
    }

    @Test
    void asManyAsTheAdministratorAsksForButNoFewerThanSix() {
        newcomers.settings().with(RecoverySettings.ACTIVATION_CODE, Map.of(RecoverySettings.DIGITS, "8"), () -> {
            Activation way = newcomers.askForCode(Newcomer.ONE_CHILD);
            String code = newcomers.receivedCode(Newcomer.ONE_CHILD);
            assertThat(code).hasSize(8);
            assertThat(way.code(code).asksForDates()).isTrue();
        });
        bed.base().recovery().clearCounters();
        newcomers.settings().with(RecoverySettings.ACTIVATION_CODE, Map.of(RecoverySettings.DIGITS, "4"), () -> {
            newcomers.askForCode(Newcomer.ONE_CHILD);
            assertThat(newcomers.receivedCode(Newcomer.ONE_CHILD)).hasSize(6);
        });
    }
}
