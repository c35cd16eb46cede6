package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 48, from outside: what a message brings is in the base already when it comes. */
@ExtendWith(TestBedExtension.class)
class Property48NoDeadLinkIT {

    @RegisterExtension
    final Recovery recovery;

    Property48NoDeadLinkIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.TROUBLES);
    }

    @Test
    void everyLinkThatComesIsAlive() {
        for (int i = 0; i < 5; i++) {
            ResetLink link = recovery.linkByMail();
            assertThat(link.open().asksForPassword()).as("link " + i).isTrue();
            recovery.tables().clearCounters();
        }
    }

    @Test
    void everyCodeThatComesIsAlive() {
        for (int i = 0; i < 5; i++) {
            LostPassword way = recovery.codeBySms();
            assertThat(way.code(recovery.receivedCode()).asksForPassword())
                    .as("code " + i)
                    .isTrue();
            recovery.tables().clearCounters();
        }
        recovery.assertNothingMoreCame();
    }
}
