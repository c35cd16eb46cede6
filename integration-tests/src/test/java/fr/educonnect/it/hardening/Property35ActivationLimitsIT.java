package fr.educonnect.it.hardening;

import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.recovery.LostIdentifiant;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 35: activation, lost identifiant and lost password count their messages together. */
@ExtendWith(TestBedExtension.class)
class Property35ActivationLimitsIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property35ActivationLimitsIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    @Test
    void onOneNumber() {
        String mobile = newcomers.mobile(Newcomer.ONE_CHILD);
        Map<String, String> two = Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_QUARTER_HOUR, "2");
        new RecoverySettings(bed.realm(), "registrationFlow").with("educonnect-activation-code", two, () -> {
            newcomers.activation().number(mobile);
            bed.post().nextSms(mobile);
            newcomers.activation().number(mobile);
            bed.post().nextSms(mobile);
            newcomers.activation().number(mobile);
            newcomers.assertNoSms(mobile);
            new RecoverySettings(bed.realm(), "resetCredentialsFlow")
                    .with(RecoverySettings.IDENTIFIANT_BY_SMS, two, () -> {
                        LostIdentifiant.from(newcomers.teleservice(), new HttpBrowser())
                                .bySms(mobile);
                        newcomers.assertNoSms(mobile);
                    });
        });
    }
}
