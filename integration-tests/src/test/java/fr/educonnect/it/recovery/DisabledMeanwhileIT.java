package fr.educonnect.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An account that an administrator disabled between message and click. */
@ExtendWith(TestBedExtension.class)
class DisabledMeanwhileIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    DisabledMeanwhileIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.TROUBLES);
        this.bed = bed;
    }

    @Test
    void theLinkIsOfNoUse() {
        ResetLink link = recovery.linkByMail();
        whileDisabled(() -> {
            LostPassword way = link.open();
            if (way.asksForPassword()) {
                way.newPassword(Recovery.NEW_PASSWORD);
            }
            assertThat(way.page().text()).doesNotContain(Wording.CHANGED);
            Recovery.assertNoFault(way.page());
        });
        recovery.assertPasswordIs(TestBed.PASSWORD);
    }

    @Test
    void theCodeIsOfNoUse() {
        LostPassword way = recovery.codeBySms();
        String code = recovery.receivedCode();
        whileDisabled(() -> {
            way.code(code);
            if (way.asksForPassword()) {
                way.newPassword(Recovery.NEW_PASSWORD);
            }
            assertThat(way.page().text()).doesNotContain(Wording.CHANGED);
        });
        recovery.assertPasswordIs(TestBed.PASSWORD);
    }

    private void whileDisabled(Runnable action) {
        bed.realm().enabled(Family.TROUBLES, false);
        try {
            action.run();
        } finally {
            bed.realm().enabled(Family.TROUBLES, true);
        }
    }
}
