package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 15: skipped steps, refresh, back, restart or a second tab never reach the password page without the proof. */
@ExtendWith(TestBedExtension.class)
class Property15SkippedStepsIT {

    @RegisterExtension
    final Recovery recovery;

    Property15SkippedStepsIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.CODES);
    }

    @Test
    void theNewPasswordSentToEveryPageBeforeTheProof() {
        LostPassword way = recovery.lostPassword();
        sendPassword(way);
        way = recovery.lostPassword().identify(recovery.identifiant());
        sendPassword(way);
        sendPassword(recovery.lostPassword().identify(recovery.identifiant()).byMail());
        sendPassword(recovery.codeBySms());

        recovery.assertPasswordIs(TestBed.PASSWORD);
    }

    @Test
    void backToThePageBeforeTheCode() {
        LostPassword way = recovery.lostPassword().identify(recovery.identifiant());
        HttpForm choice = way.page().form("Par mail");
        way.bySms();
        way.send(choice);

        assertThat(way.asksForPassword()).isFalse();
        Recovery.assertNoFault(way.page());
    }

    @Test
    void aRefreshOfTheCodePageSendsNothing() {
        LostPassword way = recovery.codeBySms();
        recovery.receivedCode();
        HttpPage again = way.browser().get(way.page().address());

        Recovery.assertNoFault(again);
        assertThat(again.hasField("Nouveau mot de passe")).isFalse();
        recovery.assertNothingMoreCame();
    }

    @Test
    void aRestartForgetsTheProof() {
        LostPassword way = recovery.codeBySms().code(recovery.receivedCode());
        assertThat(way.asksForPassword()).isTrue();
        HttpForm form = way.newPasswordForm(Recovery.NEW_PASSWORD, Recovery.NEW_PASSWORD);
        HttpPage restarted = way.browser().get(restart(way.page()));
        assertThat(restarted.hasField("Nouveau mot de passe")).isFalse();
        way.send(form);

        recovery.assertPasswordIs(TestBed.PASSWORD);
    }

    @Test
    void aSecondTabHasToProveForItself() {
        LostPassword proved = recovery.codeBySms().code(recovery.receivedCode());
        assertThat(proved.asksForPassword()).isTrue();
        recovery.tables().clearCounters();
        LostPassword secondTab = recovery.lostPassword(proved.browser());

        assertThat(secondTab.asksForPassword()).isFalse();
        assertThat(secondTab.identify(Family.LINKS.identifiant()).asksForPassword())
                .isFalse();
    }

    /** CVE-2026-18963, CVE-2026-9087: the proof of one account used for another, named later in the same session. */
    @Test
    void aProofForOneAccountIsNoneForAnother() {
        LostPassword way = recovery.lostPassword();
        HttpForm identify = way.page().form("Continuer").fill("Identifiant", Family.LINKS.identifiant());
        way.identify(recovery.identifiant());
        HttpForm bySms = way.page().form("Par SMS");
        way.send(bySms).code(recovery.receivedCode());
        HttpForm password = way.newPasswordForm(Recovery.NEW_PASSWORD, Recovery.NEW_PASSWORD);
        way.send(identify);
        assertThat(way.asksForPassword()).isFalse();
        way.send(password);

        assertThat(recovery.teleservice().isCallback(signInAs(Family.LINKS, Recovery.NEW_PASSWORD)))
                .as("the other account has that password")
                .isFalse();
    }

    @Test
    void theSignInFormDoesNotReachThePasswordPage() {
        LostPassword way = recovery.codeBySms();
        HttpPage page = way.browser().get(recovery.teleservice().authorizationRequest("openid"));

        assertThat(page.hasField("Nouveau mot de passe")).isFalse();
        assertThat(page.hasField("Mot de passe")).isTrue();
    }

    private HttpPage signInAs(Family family, String password) {
        HttpBrowser browser = new HttpBrowser();
        return browser.signIn(
                browser.get(recovery.teleservice().authorizationRequest("openid")), family.identifiant(), password);
    }

    private static void sendPassword(LostPassword way) {
        HttpPage page = way.browser()
                .post(
                        way.page().formAction(),
                        Map.of("password-new", Recovery.NEW_PASSWORD, "password-confirm", Recovery.NEW_PASSWORD));
        assertThat(page.hasField("Nouveau mot de passe")).isFalse();
        Recovery.assertNoFault(page);
    }

    private static URI restart(HttpPage page) {
        String action = page.formAction().toString();
        return URI.create(action.replaceFirst("/login-actions/[a-z-]+\\?", "/login-actions/restart?"));
    }
}
