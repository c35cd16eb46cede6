package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 17: nobody is signed in by a reset. */
@ExtendWith(TestBedExtension.class)
class Property17NoAutomaticSignInIT {

    @RegisterExtension
    final Recovery recovery;

    Property17NoAutomaticSignInIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.RESETS);
    }

    @Test
    void byLink() {
        HttpBrowser browser = new HttpBrowser();
        LostPassword way = recovery.linkByMail(browser).open(browser).newPassword(Recovery.NEW_PASSWORD);

        assertSignedOut(way);
    }

    @Test
    void byCode() {
        assertSignedOut(recovery.codeBySms().code(recovery.receivedCode()).newPassword(Recovery.NEW_PASSWORD));
    }

    private void assertSignedOut(LostPassword way) {
        assertThat(way.page().text()).contains(Wording.CHANGED);
        assertThat(recovery.teleservice().isCallback(way.page())).isFalse();
        assertThat(way.browser().holdsCookie("KEYCLOAK_IDENTITY")).isFalse();
        HttpPage next = way.browser().get(recovery.teleservice().authorizationRequest("openid"));
        assertThat(next.hasField("Mot de passe")).isTrue();
    }
}
