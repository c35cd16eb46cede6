package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.post.Mail;
import fr.educonnect.it.post.Sms;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 19: after a reset a notice goes out, not only where the link or code went. */
@ExtendWith(TestBedExtension.class)
class Property19NoticeIT {

    @RegisterExtension
    final Recovery recovery;

    Property19NoticeIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.RESETS);
    }

    @Test
    void afterAResetByMail() {
        recovery.linkByMail().open().newPassword(Recovery.NEW_PASSWORD);

        assertNotices();
    }

    @Test
    void afterAResetBySms() {
        recovery.codeBySms().code(recovery.receivedCode()).newPassword(Recovery.NEW_PASSWORD);

        assertNotices();
    }

    /** Anybody can ask for SMS until the realm's budget of the day is used up. */
    @Test
    void whenNoMoreSmsMayBeAskedFor() {
        String oneADay = RecoverySettings.REALM_PER_DAY;
        recovery.settings().with(RecoverySettings.SMS_CODE, Map.of(oneADay, "1"), () -> recovery.settings()
                .with(RecoverySettings.NEW_PASSWORD, Map.of(oneADay, "1"), () -> {
                    recovery.codeBySms();
                    recovery.receivedCode();
                    recovery.linkByMail().open().newPassword(Recovery.NEW_PASSWORD);

                    assertNotices();
                }));
    }

    private void assertNotices() {
        Mail mail = recovery.post().nextMail(recovery.mail());
        assertThat(mail.text()).contains("mot de passe", "modifié").containsPattern("\\d{1,2}[:h\\p{Z}]+\\d{2}");
        Sms sms = recovery.post().nextSms(recovery.mobile());
        assertThat(sms.text()).containsIgnoringCase("mot de passe");
        assertThat(mail.text() + sms.text()).doesNotContain(Recovery.NEW_PASSWORD);
    }
}
