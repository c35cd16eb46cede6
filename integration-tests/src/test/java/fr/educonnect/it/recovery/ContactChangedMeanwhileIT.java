package fr.educonnect.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The school wrote another address on its form between mail and click. */
@ExtendWith(TestBedExtension.class)
class ContactChangedMeanwhileIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    ContactChangedMeanwhileIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.TROUBLES);
        this.bed = bed;
    }

    @Test
    void theLinkOfTheFormerAddressIsOfNoUse() {
        String former = recovery.mail();
        ResetLink link = recovery.linkByMail();
        bed.base().changeContact(former, "nouvelle.adresse@courriel.test");
        bed.realm().clearUserCache();
        try {
            LostPassword way = link.open();
            if (way.asksForPassword()) {
                way.newPassword(Recovery.NEW_PASSWORD);
            }
            assertThat(way.page().text()).doesNotContain(Wording.CHANGED);
        } finally {
            bed.base().changeContact("nouvelle.adresse@courriel.test", former);
            bed.realm().clearUserCache();
        }
        recovery.assertPasswordIs(TestBed.PASSWORD);
    }
}
