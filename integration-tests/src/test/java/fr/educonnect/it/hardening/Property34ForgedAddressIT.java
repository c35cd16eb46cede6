package fr.educonnect.it.hardening;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Property 34: a forged X-Forwarded-For makes no other network of a request. */
@ExtendWith(TestBedExtension.class)
class Property34ForgedAddressIT {

    @RegisterExtension
    final Recovery recovery;

    Property34ForgedAddressIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LIMITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "X-Real-IP", "Forwarded", "True-Client-IP"})
    void theLimitOfTheNetworkHolds(String header) {
        recovery.settings()
                .with(
                        RecoverySettings.SMS_CODE,
                        Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_NETWORK, "2"),
                        () -> {
                            for (int i = 1; i <= 2; i++) {
                                recovery.lostPassword(new HttpBrowser(Map.of(header, forged(header, i))))
                                        .identify(Recovery.UNKNOWN + i)
                                        .bySms();
                            }
                            recovery.lostPassword(new HttpBrowser(Map.of(header, forged(header, 3))))
                                    .identify(recovery.identifiant())
                                    .bySms();

                            recovery.assertNothingMoreCame();
                        });
    }

    private static String forged(String header, int host) {
        return (header.equals("Forwarded") ? "for=" : "") + "203.0.113." + host;
    }
}
