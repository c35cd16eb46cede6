package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Property 21, from outside: every code has the digits that were asked for (their distribution: OneTimeCodes). */
@ExtendWith(TestBedExtension.class)
class Property21SixDigitsIT {

    @RegisterExtension
    final Recovery recovery;

    Property21SixDigitsIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.CODES);
    }

    @Test
    void sixByDefault() {
        recovery.codeBySms();

        assertThat(recovery.receivedCode()).hasSize(6);
    }

    @Test
    void asManyAsTheAdministratorAsksFor() {
        recovery.settings().with(RecoverySettings.SMS_CODE, Map.of(RecoverySettings.DIGITS, "8"), () -> {
            LostPassword way = recovery.codeBySms();
            String code = recovery.receivedCode();
            assertThat(code).hasSize(8);
            assertThat(way.code(code).asksForPassword()).isTrue();
        });
    }

    @Test
    void fewerThanSixAreNotGiven() {
        recovery.settings().with(RecoverySettings.SMS_CODE, Map.of(RecoverySettings.DIGITS, "4"), () -> {
            recovery.codeBySms();
            assertThat(recovery.receivedCode()).hasSize(6);
        });
    }
}
