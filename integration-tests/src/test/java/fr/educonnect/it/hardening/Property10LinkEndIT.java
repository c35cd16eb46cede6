package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 10: a link is refused a second after its end, wherever the parent stands. */
@ExtendWith(TestBedExtension.class)
class Property10LinkEndIT {

    @RegisterExtension
    final Recovery recovery;

    Property10LinkEndIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LINKS);
    }

    @Test
    void aLinkThatEndedASecondAgo() {
        ResetLink link = recovery.linkByMail();
        assertThat(link.look(new HttpBrowser()).text()).doesNotContain(Wording.EXPIRED);
        recovery.tables().endLinks();

        LostPassword way = link.open();
        assertThat(way.asksForPassword()).isFalse();
        assertThat(way.page().text()).contains(Wording.EXPIRED);
        assertThat(way.page().hasLink("Réessayer")).isTrue();
    }

    @Test
    void aLinkThatEndsWhileThePasswordIsTyped() {
        LostPassword way = recovery.linkByMail().open();
        HttpForm form = way.newPasswordForm(Recovery.NEW_PASSWORD, Recovery.NEW_PASSWORD);
        recovery.tables().endLinks();
        way.send(form);

        recovery.assertPasswordIs(TestBed.PASSWORD);
    }
}
