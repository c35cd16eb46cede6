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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 7: a link that did its work is refused, and says so. */
@ExtendWith(TestBedExtension.class)
class Property07UsedLinkIT {

    @RegisterExtension
    final Recovery recovery;

    Property07UsedLinkIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LINKS);
    }

    @Test
    void aUsedLinkIsRefusedInEveryBrowser() {
        HttpBrowser browser = new HttpBrowser();
        ResetLink link = recovery.linkByMail(browser);
        LostPassword way = link.open(browser).newPassword(Recovery.NEW_PASSWORD);
        assertThat(way.page().text()).contains(Wording.CHANGED);

        for (HttpBrowser later : List.of(browser, new HttpBrowser())) {
            LostPassword again = link.open(later);
            assertThat(again.asksForPassword()).isFalse();
            assertThat(again.page().text()).contains(Wording.USED);
            assertThat(again.page().hasLink("Réessayer")).isTrue();
        }
        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
    }

    @Test
    void theSameFormSentAgainChangesNothing() {
        LostPassword way = recovery.linkByMail().open();
        HttpForm first = way.newPasswordForm(Recovery.NEW_PASSWORD, Recovery.NEW_PASSWORD);
        HttpForm second = way.newPasswordForm("Soleil-bleu-sur-la-mer-7", "Soleil-bleu-sur-la-mer-7");
        way.send(first);
        way.send(second);

        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
    }
}
