package fr.educonnect.it.hardening;

import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 35: lost password and lost identifiant count together. */
@ExtendWith(TestBedExtension.class)
class Property35SharedLimitsIT {

    @RegisterExtension
    final Recovery recovery;

    Property35SharedLimitsIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LIMITS);
    }

    @Test
    void onOneNumber() {
        withTwoOf(RecoverySettings.SMS_CODE, RecoverySettings.IDENTIFIANT_BY_SMS, () -> {
            recovery.codeBySms();
            recovery.post().nextSms(recovery.mobile());
            recovery.lostIdentifiant().bySms(recovery.mobile());
            recovery.post().nextSms(recovery.mobile());
            recovery.lostIdentifiant().bySms(recovery.mobile());
            recovery.assertNothingMoreCame();
            recovery.codeBySms();
            recovery.assertNothingMoreCame();
        });
    }

    @Test
    void onOneAddress() {
        withTwoOf(RecoverySettings.MAIL_LINK, RecoverySettings.IDENTIFIANT_BY_MAIL, () -> {
            recovery.linkByMail();
            recovery.lostIdentifiant().byMail(recovery.mail());
            recovery.post().nextMail(recovery.mail());
            recovery.lostIdentifiant().byMail(recovery.mail());
            recovery.assertNothingMoreCame();
            recovery.lostPassword().identify(recovery.identifiant()).byMail(recovery.mail());
            recovery.assertNothingMoreCame();
        });
    }

    private void withTwoOf(String execution, String other, Runnable action) {
        Map<String, String> two = Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_QUARTER_HOUR, "2");
        recovery.settings().with(execution, two, () -> recovery.settings().with(other, two, action));
    }
}
