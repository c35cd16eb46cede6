package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.post.Mail;
import fr.educonnect.it.post.Sms;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 19: after a reset a notice goes out, not only where the link or code went. */
@ExtendWith(TestBedExtension.class)
class Property19NoticeIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property19NoticeIT(TestBed bed) {
        this.bed = bed;
        this.recovery = new Recovery(bed, Family.RESETS);
    }

    @Test
    void afterAResetByMail() {
        recovery.linkByMail().open().newPassword(Recovery.NEW_PASSWORD);

        assertNotices();
    }

    @Test
    void afterAResetBySms() {
        recovery.codeBySms().code(recovery.receivedCode()).newPassword(Recovery.NEW_PASSWORD);

        assertNotices();
    }

    /** Anybody can ask for SMS until the realm's budget of the day is used up. */
    @Test
    void whenNoMoreSmsMayBeAskedFor() {
        String oneADay = RecoverySettings.REALM_PER_DAY;
        recovery.settings().with(RecoverySettings.SMS_CODE, Map.of(oneADay, "1"), () -> recovery.settings()
                .with(RecoverySettings.NEW_PASSWORD, Map.of(oneADay, "1"), () -> {
                    recovery.codeBySms();
                    recovery.receivedCode();
                    recovery.linkByMail().open().newPassword(Recovery.NEW_PASSWORD);

                    assertNotices();
                }));
    }

    /** Keycloak's own page, which tells nobody. Whoever knew the password until then may be somebody else. */
    @Test
    void afterAChangeThatAnAdministratorAskedFor() {
        String identifiant = recovery.identifiant();
        HttpBrowser elsewhere = new HttpBrowser();
        Tokens tokens = recovery.teleservice()
                .tokens(elsewhere.signIn(elsewhere.get(request()), identifiant, TestBed.PASSWORD));
        bed.realm().withRequiredAction(Family.RESETS, "UPDATE_PASSWORD", () -> {
            HttpBrowser browser = new HttpBrowser();
            HttpPage asked = browser.signIn(browser.get(request()), identifiant, TestBed.PASSWORD);
            assertThat(asked.text()).contains("toutes vos autres connexions sont fermées");
            HttpPage end = browser.send(asked.form("Continuer")
                    .fill("Nouveau mot de passe", Recovery.NEW_PASSWORD)
                    .fill("Confirmation du mot de passe", Recovery.NEW_PASSWORD));

            assertThat(recovery.teleservice().isCallback(end)).as(end.text()).isTrue();
        });

        assertNotices();
        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
        assertThat(recovery.teleservice().refresh(tokens).status())
                .as("another session")
                .isEqualTo(400);
    }

    private URI request() {
        return recovery.teleservice().authorizationRequest("openid");
    }

    private void assertNotices() {
        Mail mail = recovery.post().nextMail(recovery.mail());
        assertThat(mail.text()).contains("mot de passe", "modifié").containsPattern("\\d{1,2}[:h\\p{Z}]+\\d{2}");
        Sms sms = recovery.post().nextSms(recovery.mobile());
        assertThat(sms.text()).containsIgnoringCase("mot de passe");
        assertThat(mail.text() + sms.text()).doesNotContain(Recovery.NEW_PASSWORD);
    }
}
