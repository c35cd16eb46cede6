package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Property 30, at an activation: SMS are limited for each number and network, and for the realm. */
@ExtendWith(TestBedExtension.class)
class Property30ActivationSmsLimitsIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property30ActivationSmsLimitsIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {RecoverySettings.PER_QUARTER_HOUR, RecoverySettings.PER_DAY, RecoverySettings.REALM_PER_DAY})
    void forANumberInAQuarterOfAnHourAndInADayAndForTheRealm(String setting) {
        with(
                Map.of(RecoverySettings.COOLDOWN, "0", setting, "2"),
                () -> assertThat(sent(newcomers.mobile(Newcomer.ONE_CHILD), 4)).isEqualTo(2));
    }

    @Test
    void betweenTwoSends() {
        assertThat(sent(newcomers.mobile(Newcomer.ONE_CHILD), 2)).isEqualTo(1);
    }

    @Test
    void sendingAgainCountsLikeStartingAgain() {
        with(Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_QUARTER_HOUR, "2"), () -> {
            Activation way = newcomers.activation();
            assertThat(newcomers.messagesDuring(() -> way.number(newcomers.mobile(Newcomer.ONE_CHILD))
                            .resend()
                            .resend()
                            .resend()))
                    .isEqualTo(2);
            assertThat(way.asksForCode()).as("the last code may still be typed").isTrue();
        });
    }

    @Test
    void forANetworkInAMinuteWhateverTheNumber() {
        with(Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_NETWORK, "2"), () -> {
            newcomers.activation().number("+33612007021");
            newcomers.activation().number("+33612007022");
            assertThat(sent(newcomers.mobile(Newcomer.ONE_CHILD), 1)).isZero();
        });
    }

    @Test
    void theSmsThatSaysActivatedAlreadyIsLimitedToo() {
        with(
                Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_QUARTER_HOUR, "2"),
                () -> assertThat(sent(bed.base().mobile(Family.LIMITS), 4)).isEqualTo(2));
    }

    @Test
    void aKnownAndAnUnknownNumberReachTheLimitAlike() {
        with(Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_QUARTER_HOUR, "1"), () -> {
            newcomers.askForCode(Newcomer.ONE_CHILD);
            newcomers.activation().number("+33612007023");
            HttpPage known = newcomers.askForCode(Newcomer.ONE_CHILD).page();
            HttpPage unknown = newcomers.activation().number("+33612007023").page();

            Recovery.assertNoFault(known);
            assertThat(known.hasField("Code reçu par SMS")).isFalse();
            assertThat(known.status()).isEqualTo(unknown.status());
            assertThat(known.comparableBody("-")).isEqualTo(unknown.comparableBody("-"));
        });
    }

    private int sent(String number, int requests) {
        return newcomers.messagesDuring(() -> {
            for (int i = 0; i < requests; i++) {
                newcomers.activation().number(number);
            }
        });
    }

    private void with(Map<String, String> settings, Runnable action) {
        newcomers.settings().with(RecoverySettings.ACTIVATION_CODE, settings, action);
    }
}
