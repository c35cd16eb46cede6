package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 18: sessions, refresh and offline tokens and half-finished sign-ins of the account end with a reset. */
@ExtendWith(TestBedExtension.class)
class Property18OtherSessionsEndIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property18OtherSessionsEndIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.RESETS);
        this.bed = bed;
    }

    @Test
    void sessionsAndRefreshTokens() {
        HttpBrowser elsewhere = new HttpBrowser();
        RelyingParty teleservice = recovery.teleservice();
        Tokens tokens = teleservice.tokens(elsewhere.signIn(
                elsewhere.get(teleservice.authorizationRequest("openid")), recovery.identifiant(), TestBed.PASSWORD));
        assertThat(teleservice.refresh(tokens).status()).isEqualTo(200);

        reset();
        assertThat(teleservice.refresh(tokens).status()).isEqualTo(400);
        assertThat(teleservice.userInfo(tokens).status()).isEqualTo(401);
        assertThat(elsewhere.get(teleservice.authorizationRequest("openid")).hasField("Mot de passe"))
                .isTrue();
    }

    @Test
    void offlineTokens() {
        try (RelyingParty offline = bed.register("offline", offlineAllowed())) {
            Tokens tokens = offline.signIn(recovery.identifiant(), TestBed.PASSWORD, "openid offline_access");
            assertThat(offline.refresh(tokens).status()).isEqualTo(200);

            reset();
            assertThat(offline.refresh(tokens).status()).isEqualTo(400);
        }
    }

    @Test
    void otherResetsThatAreHalfWay() {
        LostPassword halfWay = recovery.codeBySms().code(recovery.receivedCode());
        HttpForm late = halfWay.newPasswordForm("Soleil-bleu-sur-la-mer-7", "Soleil-bleu-sur-la-mer-7");
        recovery.tables().clearCounters();
        reset();
        halfWay.send(late);

        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
    }

    @Test
    void aCodeOfTheTeleserviceThatWasNotRedeemed() {
        HttpBrowser elsewhere = new HttpBrowser();
        HttpPage callback = elsewhere.signIn(
                elsewhere.get(recovery.teleservice().authorizationRequest("openid")),
                recovery.identifiant(),
                TestBed.PASSWORD);
        reset();

        assertThatThrownBy(() -> recovery.teleservice().tokens(callback)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aSignInThatWaitedAtTheConsentPage() {
        try (RelyingParty asking = bed.register("asking", Admin.object().put("consentRequired", true))) {
            HttpBrowser elsewhere = new HttpBrowser();
            HttpPage consent = elsewhere.signIn(
                    elsewhere.get(asking.authorizationRequest("openid profile")),
                    recovery.identifiant(),
                    TestBed.PASSWORD);
            inTheNextSecond();
            reset();
            HttpPage callback = elsewhere.send(consent.form("Accepter"));

            assertThatThrownBy(() -> asking.tokens(callback)).isInstanceOf(AssertionError.class);
            assertThat(elsewhere.get(asking.authorizationRequest("openid")).hasField("Mot de passe"))
                    .isTrue();
        }
    }

    @Test
    void aSignInThatWaitedAtAChangeOfThePassword() {
        HttpBrowser elsewhere = new HttpBrowser();
        bed.realm().withRequiredAction(Family.RESETS, "UPDATE_PASSWORD", () -> {
            HttpPage change = elsewhere.signIn(
                    elsewhere.get(recovery.teleservice().authorizationRequest("openid")),
                    recovery.identifiant(),
                    TestBed.PASSWORD);
            HttpForm late = change.form("Continuer")
                    .fill("Nouveau mot de passe", "Soleil-bleu-sur-la-mer-7")
                    .fill("Confirmation du mot de passe", "Soleil-bleu-sur-la-mer-7");
            inTheNextSecond();
            reset();
            elsewhere.send(late);
        });

        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
        assertThat(elsewhere
                        .get(recovery.teleservice().authorizationRequest("openid"))
                        .hasField("Mot de passe"))
                .isTrue();
    }

    @Test
    void aLockOfTheAccountEndsToo() {
        int failures = bed.realm().admin().read("").path("failureFactor").asInt();
        for (int i = 0; i < failures; i++) {
            recovery.signIn("Faux-mot-de-passe-1");
        }
        assertThat(recovery.signIn(TestBed.PASSWORD)).as("locked").isFalse();

        reset();
        assertThat(recovery.signIn(Recovery.NEW_PASSWORD)).isTrue();
    }

    /** Keycloak's "not before" is a whole second: what begins and ends in one cannot be told apart. */
    /** Keycloak counts in seconds. */
    static void inTheNextSecond() {
        long began = Instant.now().getEpochSecond();
        while (Instant.now().getEpochSecond() == began) {
            Thread.onSpinWait();
        }
    }

    private void reset() {
        assertThat(recovery.linkByMail()
                        .open()
                        .newPassword(Recovery.NEW_PASSWORD)
                        .page()
                        .text())
                .contains(Wording.CHANGED);
    }

    static ObjectNode offlineAllowed() {
        ObjectNode differences = Admin.object();
        differences.putArray("optionalClientScopes").add("offline_access");
        return differences;
    }
}
