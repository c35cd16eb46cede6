package fr.educonnect.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.post.MailLink;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A parent who goes back in the middle: our pages are never stored, so a browser asks for the earlier address again. */
@ExtendWith(TestBedExtension.class)
class WayBackIT {

    @RegisterExtension
    final Recovery recovery;

    WayBackIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.WRITES_MAILS);
    }

    @Test
    void toTheLoginPageWhichStillWorks() {
        HttpBrowser browser = new HttpBrowser();
        HttpPage login = browser.get(recovery.teleservice().authorizationRequest("openid"));
        new LostPassword(browser, browser.press(login, "Mot de passe perdu"))
                .identify(recovery.identifiant())
                .byMail(recovery.mail());
        MailLink link = recovery.post().nextMail(recovery.mail()).link();

        HttpPage loginAgain = browser.get(login.address());
        HttpPage end = browser.signIn(loginAgain, recovery.identifiant(), TestBed.PASSWORD);

        assertThat(recovery.teleservice().isCallback(end)).as(end.heading()).isTrue();
        assertThat(new HttpBrowser().get(link.address()).hasField("Nouveau mot de passe"))
                .as("the link")
                .isTrue();
    }
}
