package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.post.MailLink;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Property 11: a link of a wrong kind, realm or parent, or an altered one, is refused. */
@ExtendWith(TestBedExtension.class)
class Property11ForgedLinkIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property11ForgedLinkIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LINKS);
        this.bed = bed;
    }

    @Test
    void altered() {
        MailLink link = recovery.linkByMail().link();

        assertRefused(new ResetLink(link.altered()));
        assertThat(new ResetLink(link).open().asksForPassword())
                .as("the true one")
                .isTrue();
    }

    @Test
    void cutOff() {
        MailLink link = recovery.linkByMail().link();

        assertRefused(new ResetLink(link.withSecret(link.secret().substring(0, 40))));
        assertRefused(new ResetLink(link.withSecret(link.secret() + "A")));
    }

    @Test
    void atAnotherRealm() {
        assertRefused(new ResetLink(recovery.linkByMail().link().with("/realms/educonnect/", "/realms/master/")));
    }

    @Test
    void aValidationLinkGivesNoPassword() {
        recovery.lostPassword()
                .identify(Family.NOT_VALIDATED.identifiant())
                .byMail(bed.base().mail(Family.NOT_VALIDATED));
        MailLink validation =
                recovery.post().nextMail(bed.base().mail(Family.NOT_VALIDATED)).link();
        MailLink reset = recovery.linkByMail().link();

        assertThat(new ResetLink(validation).open().asksForPassword()).isFalse();
        assertThat(new ResetLink(reset.withSecret(validation.secret())).open().asksForPassword())
                .as("the validation's secret under the reset's address")
                .isFalse();
    }

    /** A token of Keycloak's own form, unsigned, that claims to be an action of the parent. */
    @ParameterizedTest
    @ValueSource(strings = {"reset-credentials", "verify-email", "execute-actions"})
    void unsigned(String type) {
        String header = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        String payload =
                base64(("{\"exp\":4102444800,\"iat\":1,\"jti\":\"1\",\"nonce\":\"1\",\"iss\":\"%1$s\",\"aud\":\"%1$s\","
                                + "\"sub\":\"%2$s\",\"typ\":\"%3$s\",\"rqac\":[\"UPDATE_PASSWORD\"]}")
                        .formatted(bed.keycloak().issuer(), bed.realm().userId(Family.LINKS), type));
        HttpPage page = new HttpBrowser()
                .get(URI.create(
                        bed.keycloak().issuer() + "/login-actions/action-token?key=" + header + "." + payload + "."));

        assertThat(page.hasField("Nouveau mot de passe")).isFalse();
        assertThat(page.status()).isBetween(400, 499);
    }

    private void assertRefused(ResetLink link) {
        LostPassword way = link.open();
        assertThat(way.asksForPassword()).isFalse();
        Recovery.assertNoFault(way.page());
        recovery.assertPasswordIs(TestBed.PASSWORD);
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
