package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Property 18: somebody activated the account of another, left the last page open, and goes on when the parent, who read the notice,
 * has taken the account back by a reset.
 */
@ExtendWith(TestBedExtension.class)
class Property18FinishedActivationIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property18FinishedActivationIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    @Test
    void theLastPageOpensNothingAfterAReset() {
        Activation stranger =
                newcomers.provedChildren(Newcomer.ONE_CHILD, "Jules").mail().password(Activation.PASSWORD);
        assertThat(stranger.activated()).as(stranger.page().text()).isTrue();
        HttpForm goOn = stranger.page().form("Continuer");
        Property18OtherSessionsEndIT.inTheNextSecond();
        bed.keycloak().messageQueue().awaitSettled();
        bed.base().recovery().clearCounters();
        bed.post().clear();
        reset();

        assertThatThrownBy(
                        () -> newcomers.teleservice().tokens(stranger.send(goOn).page()))
                .isInstanceOf(AssertionError.class);
        assertThat(stranger.browser()
                        .get(newcomers.teleservice().authorizationRequest("openid"))
                        .hasField("Mot de passe"))
                .isTrue();
    }

    private void reset() {
        LostPassword parent = LostPassword.from(newcomers.teleservice(), new HttpBrowser())
                .identify(newcomers.identifiant(Newcomer.ONE_CHILD))
                .bySms();
        parent.code(bed.post().nextSms(newcomers.mobile(Newcomer.ONE_CHILD)).code())
                .newPassword(Recovery.NEW_PASSWORD);
        assertThat(parent.page().text()).contains(Wording.CHANGED);
    }
}
