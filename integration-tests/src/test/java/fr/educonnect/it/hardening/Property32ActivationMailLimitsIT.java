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

/** Property 32, at an activation: validation mails are limited for each address, whoever of those who share it asks. */
@ExtendWith(TestBedExtension.class)
class Property32ActivationMailLimitsIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property32ActivationMailLimitsIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.FATHER_OF_TWINS, Newcomer.MOTHER_OF_TWINS);
        this.bed = bed;
    }

    @Test
    void aCoupleWithOneAddress() {
        Runnable bothActivate = () -> {
            assertThat(newcomers.mailsDuring(() -> activate("M. Joël F.")))
                    .as("the identifiant and the validation")
                    .isEqualTo(2);
            assertThat(newcomers.mailsDuring(() -> activate("Mme Mireille F.")))
                    .as("the identifiant alone")
                    .isEqualTo(1);
        };
        newcomers
                .settings()
                .with(
                        RecoverySettings.ACTIVATION_PASSWORD,
                        Map.of(RecoverySettings.PER_QUARTER_HOUR, "1"),
                        () -> newcomers
                                .settings()
                                .with(
                                        RecoverySettings.ACTIVATION_CODE,
                                        Map.of(RecoverySettings.COOLDOWN, "0"),
                                        bothActivate));
    }

    private void activate(String who) {
        Activation way = newcomers.provedNumber(Newcomer.FATHER_OF_TWINS).who(who);
        way.dates(newcomers.birthDates(Newcomer.FATHER_OF_TWINS, "Noël", "Noé"))
                .mail()
                .password(Activation.PASSWORD);
        assertThat(way.activated()).isTrue();
    }
}
