package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.post.Mail;
import fr.educonnect.it.post.MailLink;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Property 18 where an administrator asks for a new password: neither an open browser nor the link of an old mail gives the account
 * to whoever finds it.
 */
@ExtendWith(TestBedExtension.class)
class Property18AskedPasswordIT {

    private static final String OTHER_PASSWORD = "Soleil-bleu-sur-la-mer-7";

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property18AskedPasswordIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.RESETS);
        this.bed = bed;
    }

    @Test
    void atABrowserThatIsStillSignedInTheOldOneIsAskedFor() {
        HttpBrowser browser = new HttpBrowser();
        browser.signIn(browser.get(request()), recovery.identifiant(), TestBed.PASSWORD);
        bed.realm().withRequiredAction(Family.RESETS, "UPDATE_PASSWORD", () -> {
            HttpPage asked = browser.get(request());
            HttpPage without = choose(browser, asked, Recovery.NEW_PASSWORD);
            assertThat(without.text()).contains("mot de passe actuel");
            HttpPage wrong = browser.send(without.form("Continuer")
                    .fill("Mot de passe actuel", OTHER_PASSWORD)
                    .fill("Nouveau mot de passe", Recovery.NEW_PASSWORD)
                    .fill("Confirmation du mot de passe", Recovery.NEW_PASSWORD));
            assertThat(wrong.hasField("Mot de passe actuel")).isTrue();
            assertThat(recovery.signIn(Recovery.NEW_PASSWORD)).isFalse();
            recovery.unlock();

            HttpPage right = browser.send(wrong.form("Continuer")
                    .fill("Mot de passe actuel", TestBed.PASSWORD)
                    .fill("Nouveau mot de passe", Recovery.NEW_PASSWORD)
                    .fill("Confirmation du mot de passe", Recovery.NEW_PASSWORD));
            assertThat(recovery.teleservice().isCallback(right))
                    .as(right.text())
                    .isTrue();
        });
        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
    }

    @Test
    void whoDoesNotKnowItLeavesTheSignInAndComesToTheLostPassword() {
        HttpBrowser browser = new HttpBrowser();
        browser.signIn(browser.get(request()), recovery.identifiant(), TestBed.PASSWORD);
        bed.realm().withRequiredAction(Family.RESETS, "UPDATE_PASSWORD", () -> {
            HttpPage login = browser.get(browser.get(request()).link("Je ne sais plus mon mot de passe actuel"));

            assertThat(login.hasField("Identifiant")).isTrue();
            assertThat(login.hasLink("Mot de passe perdu")).isTrue();
        });
    }

    @Test
    void theLinkOfAnAdministratorChangesOnePassword() {
        MailLink link = mailed();

        HttpBrowser browser = new HttpBrowser();
        HttpPage end = choose(browser, opened(browser, link), Recovery.NEW_PASSWORD);
        assertThat(end.status()).as(end.text()).isEqualTo(200);
        Mail notice = recovery.post().nextMail(recovery.mail());
        assertThat(notice.text()).contains("modifié", "avec un lien reçu par mail");
        assertThat(recovery.post().nextSms(recovery.mobile()).text()).containsIgnoringCase("mot de passe");

        // Keycloak's own doing: it has no further use.
        assertThat(new HttpBrowser().get(link.address()).status()).isEqualTo(400);
        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
    }

    @Test
    void aLinkFromBeforeAResetIsOver() {
        MailLink link = mailed();
        HttpBrowser waiting = new HttpBrowser();
        HttpPage open = opened(waiting, link);
        Property18OtherSessionsEndIT.inTheNextSecond();
        recovery.codeBySms().code(recovery.receivedCode()).newPassword(Recovery.NEW_PASSWORD);

        HttpPage late = choose(waiting, open, OTHER_PASSWORD);
        assertThat(late.text()).contains("Ce lien n'est plus valable", "Mot de passe perdu");
        HttpPage over = new HttpBrowser().get(link.address());
        assertThat(over.status()).isEqualTo(400);
        assertThat(over.text()).contains("Ce lien n'est plus valable");
        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
    }

    @Test
    void aLinkGivesNoPasswordToAnAccountThatIsNotActivated() {
        MailLink link = mailed(Family.NOT_ACTIVATED);

        HttpPage refused = opened(new HttpBrowser(), link);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Ce lien n'est plus valable");
    }

    @Test
    void whoIsNoParentHasKeycloaksPage() {
        ObjectNode user = Admin.object()
                .put("username", "help-desk")
                .put("enabled", true)
                .put("email", Recovery.FOREIGN_MAIL)
                .put("firstName", "Help")
                .put("lastName", "Desk");
        user.putArray("requiredActions").add("UPDATE_PASSWORD");
        user.putArray("credentials").addObject().put("type", "password").put("value", TestBed.PASSWORD);
        String id = bed.realm().admin().post("users", user).createdId();
        try {
            HttpBrowser browser = new HttpBrowser();
            HttpPage asked = browser.signIn(browser.get(request()), "help-desk", TestBed.PASSWORD);

            assertThat(asked.text()).contains("Me déconnecter de mes autres appareils");
            assertThat(recovery.teleservice().isCallback(choose(browser, asked, Recovery.NEW_PASSWORD)))
                    .isTrue();
        } finally {
            bed.realm().admin().delete("users/" + id).ok();
        }
    }

    private MailLink mailed() {
        return mailed(Family.RESETS);
    }

    private MailLink mailed(Family parent) {
        ArrayNode actions = JsonNodeFactory.instance.arrayNode().add("UPDATE_PASSWORD");
        bed.realm()
                .admin()
                .put("users/" + Admin.encode(bed.realm().userId(parent)) + "/execute-actions-email", actions)
                .ok();
        return recovery.post().nextMail(bed.base().mail(parent)).link();
    }

    private static HttpPage opened(HttpBrowser browser, MailLink link) {
        HttpPage told = browser.get(link.address());
        return browser.get(told.link("Continuer"));
    }

    private static HttpPage choose(HttpBrowser browser, HttpPage page, String password) {
        return browser.post(page.formAction(), Map.of("password-new", password, "password-confirm", password));
    }

    private URI request() {
        return recovery.teleservice().authorizationRequest("openid");
    }
}
