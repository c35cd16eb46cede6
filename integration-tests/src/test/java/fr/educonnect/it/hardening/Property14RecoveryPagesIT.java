package fr.educonnect.it.hardening;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 14: no page of a recovery is kept, framed, referred to, or runs what is not a file of this server. */
@ExtendWith(TestBedExtension.class)
class Property14RecoveryPagesIT {

    @RegisterExtension
    final Recovery recovery;

    Property14RecoveryPagesIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LINKS);
    }

    @Test
    void lostPasswordByMail() {
        LostPassword way = recovery.lostPassword();
        ProtectedPage.check(way.page(), 200);
        ProtectedPage.check(way.identify(recovery.identifiant()).page(), 200);
        ProtectedPage.check(way.byMail().page(), 200);
        ProtectedPage.check(way.address(recovery.mail()).page(), 200);
        ResetLink link = new ResetLink(recovery.post().nextMail(recovery.mail()).link());
        HttpBrowser telephone = new HttpBrowser();
        ProtectedPage.check(link.look(telephone), 200);
        LostPassword choosing = link.open(telephone);
        ProtectedPage.check(choosing.page(), 200);
        ProtectedPage.check(choosing.newPassword("court").page(), 200);
        ProtectedPage.check(choosing.newPassword(Recovery.NEW_PASSWORD).page(), 200);
        ProtectedPage.check(link.look(new HttpBrowser()));
    }

    @Test
    void lostPasswordBySms() {
        LostPassword way = recovery.codeBySms();
        ProtectedPage.check(way.page(), 200);
        ProtectedPage.check(
                way.code(Recovery.otherThan(recovery.receivedCode())).page(), 200);
        recovery.tables().endCodes();
        ProtectedPage.check(way.code("000000").page());
    }

    @Test
    void lostIdentifiant() {
        ProtectedPage.check(recovery.lostIdentifiant().page(), 200);
        ProtectedPage.check(recovery.lostIdentifiant().byMail(recovery.mail()).page(), 200);
        ProtectedPage.check(recovery.lostIdentifiant().bySms(recovery.mobile()).page(), 200);
    }
}
