package fr.educonnect.it.hardening;

import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Property 34, at an activation: a forged X-Forwarded-For makes no other network of a request. */
@ExtendWith(TestBedExtension.class)
class Property34ActivationForgedAddressIT {

    @RegisterExtension
    final Newcomers newcomers;

    Property34ActivationForgedAddressIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For, ''", "Forwarded, for="})
    void theLimitOfTheNetworkHolds(String header, String prefix) {
        newcomers
                .settings()
                .with(
                        RecoverySettings.ACTIVATION_CODE,
                        Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_NETWORK, "2"),
                        () -> {
                            String mobile = newcomers.mobile(Newcomer.ONE_CHILD);
                            List<String> numbers = List.of("+33612007031", "+33612007032", mobile);
                            for (int i = 0; i < numbers.size(); i++) {
                                newcomers
                                        .activation(new HttpBrowser(Map.of(header, prefix + "203.0.113." + (i + 1))))
                                        .number(numbers.get(i));
                            }
                            newcomers.assertNoSms(mobile);
                        });
    }
}
