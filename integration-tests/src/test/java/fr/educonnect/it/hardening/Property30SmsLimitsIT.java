package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Property 30: SMS are limited for each number, account and network, and for the realm. */
@ExtendWith(TestBedExtension.class)
class Property30SmsLimitsIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property30SmsLimitsIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LIMITS);
        this.bed = bed;
    }

    @Test
    void forAnAccountInAQuarterOfAnHour() {
        with(Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_QUARTER_HOUR, "2"), () -> {
            assertThat(sent(4)).isEqualTo(2);
        });
    }

    @Test
    void forAnAccountInADay() {
        with(Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_DAY, "2"), () -> {
            assertThat(sent(4)).isEqualTo(2);
        });
    }

    @Test
    void betweenTwoSends() {
        assertThat(sent(2)).isEqualTo(1);
    }

    @Test
    void forANetworkInAMinute() {
        with(Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_NETWORK, "2"), () -> {
            recovery.lostPassword().identify(Recovery.UNKNOWN).bySms();
            recovery.lostPassword().identify(Recovery.UNKNOWN + "2").bySms();
            assertThat(sent(1)).isZero();
        });
    }

    @Test
    void forTheRealmInADay() {
        with(Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.REALM_PER_DAY, "1"), () -> {
            assertThat(sent(2)).isEqualTo(1);
        });
    }

    @Test
    void aKnownAndAnUnknownIdentifiantReachTheLimitAlike() {
        with(Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_QUARTER_HOUR, "1"), () -> {
            recovery.codeBySms();
            recovery.lostPassword().identify(Recovery.UNKNOWN).bySms();
            HttpPage known = recovery.codeBySms().page();
            HttpPage unknown =
                    recovery.lostPassword().identify(Recovery.UNKNOWN).bySms().page();

            Recovery.assertNoFault(known);
            assertThat(known.status()).isEqualTo(unknown.status());
            assertThat(known.comparableBody(recovery.identifiant()))
                    .isEqualTo(unknown.comparableBody(Recovery.UNKNOWN));
        });
    }

    private int sent(int requests) {
        int before = recovery.post().messages();
        for (int i = 0; i < requests; i++) {
            recovery.codeBySms();
        }
        bed.keycloak().messageQueue().awaitSettled();
        return recovery.post().messages() - before;
    }

    private void with(Map<String, String> settings, Runnable action) {
        recovery.settings().with(RecoverySettings.SMS_CODE, settings, action);
    }
}
