package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 32: mails are limited for each account, whatever address is typed. */
@ExtendWith(TestBedExtension.class)
class Property32MailLimitsIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property32MailLimitsIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LIMITS);
        this.bed = bed;
    }

    @Test
    void forAnAccountInAQuarterOfAnHour() {
        recovery.settings()
                .with(
                        RecoverySettings.MAIL_LINK,
                        Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_QUARTER_HOUR, "2"),
                        () -> {
                            int before = recovery.post().mails();
                            for (int i = 0; i < 4; i++) {
                                recovery.lostPassword()
                                        .identify(recovery.identifiant())
                                        .byMail(recovery.mail());
                            }
                            bed.keycloak().messageQueue().awaitSettled();
                            assertThat(recovery.post().mails() - before).isEqualTo(2);
                        });
    }

    @Test
    void betweenTwoSends() {
        recovery.linkByMail();
        recovery.lostPassword().identify(recovery.identifiant()).byMail(recovery.mail());

        recovery.assertNothingMoreCame();
    }
}
