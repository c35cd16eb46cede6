package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 25: wrong codes count for the account, over sessions and addresses; then the right one is refused too. */
@ExtendWith(TestBedExtension.class)
class Property25WrongTriesPerAccountIT {

    @RegisterExtension
    final Recovery recovery;

    Property25WrongTriesPerAccountIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.CODES);
    }

    @Test
    void overTwoSessions() {
        recovery.settings()
                .with(
                        RecoverySettings.SMS_CODE,
                        Map.of(RecoverySettings.WRONG_PER_ACCOUNT, "4", RecoverySettings.COOLDOWN, "0"),
                        () -> {
                            wrongCodes(3);
                            LostPassword way = recovery.lostPassword(
                                            new HttpBrowser(Map.of("X-Forwarded-For", "203.0.113.9")))
                                    .identify(recovery.identifiant())
                                    .bySms();
                            String right = recovery.receivedCode();
                            way.code(Recovery.otherThan(right));
                            way.code(right);

                            assertThat(way.asksForPassword())
                                    .as("the right code after four wrong ones")
                                    .isFalse();
                            Recovery.assertNoFault(way.page());
                        });
    }

    @Test
    void theRightCodeCountsForNothing() {
        recovery.settings()
                .with(
                        RecoverySettings.SMS_CODE,
                        Map.of(RecoverySettings.WRONG_PER_ACCOUNT, "4", RecoverySettings.COOLDOWN, "0"),
                        () -> {
                            wrongCodes(3);
                            assertThat(recovery.codeBySms()
                                            .code(recovery.receivedCode())
                                            .asksForPassword())
                                    .isTrue();
                        });
    }

    private void wrongCodes(int tries) {
        LostPassword way = recovery.codeBySms();
        String right = recovery.receivedCode();
        for (int i = 0; i < tries; i++) {
            way.code(Recovery.otherThan(right));
        }
    }
}
