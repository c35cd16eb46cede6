package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 16: a link that an attacker asked for gives the attacker nothing when the parent clicks. */
@ExtendWith(TestBedExtension.class)
class Property16AttackersSessionIT {

    @RegisterExtension
    final Recovery recovery;

    Property16AttackersSessionIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LINKS);
    }

    @Test
    void theAttackersBrowserStaysOutside() {
        HttpBrowser attacker = new HttpBrowser();
        LostPassword started =
                recovery.lostPassword(attacker).identify(recovery.identifiant()).byMail(recovery.mail());
        ResetLink link = new ResetLink(recovery.post().nextMail(recovery.mail()).link());
        LostPassword parent = link.open();

        assertThat(attacker.get(started.page().address()).hasField("Nouveau mot de passe"))
                .as("after the parent's click")
                .isFalse();
        parent.newPassword(Recovery.NEW_PASSWORD);
        HttpPage after = attacker.get(started.page().address());
        assertThat(after.hasField("Nouveau mot de passe")).isFalse();
        assertThat(recovery.teleservice().isCallback(after)).isFalse();
        assertThat(recovery.teleservice()
                        .isCallback(attacker.get(recovery.teleservice().authorizationRequest("openid"))))
                .as("signed in by the parent's reset")
                .isFalse();
    }
}
