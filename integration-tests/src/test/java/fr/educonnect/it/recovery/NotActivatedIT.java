package fr.educonnect.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who never activated the account, and knows identifiant and address (flows §2). */
@ExtendWith(TestBedExtension.class)
class NotActivatedIT {

    @RegisterExtension
    final Recovery recovery;

    NotActivatedIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.NOT_ACTIVATED);
    }

    @Test
    void theErrorSaysSoAndAValidationMailLeaves() {
        LostPassword way =
                recovery.lostPassword().identify(recovery.identifiant()).byMail(recovery.mail());

        assertThat(way.page().text()).contains("activé");
        assertThat(recovery.post().nextMail(recovery.mail()).link()).isNotNull();
    }

    @Test
    void anotherAddressLearnsNothing() {
        LostPassword way =
                recovery.lostPassword().identify(recovery.identifiant()).byMail(Recovery.FOREIGN_MAIL);

        assertThat(way.page().text()).contains(Wording.MAIL_LEFT).doesNotContain("activé");
        recovery.assertNothingMoreCame();
    }
}
