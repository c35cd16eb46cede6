package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 20: a reset gives a password and nothing else: no verified address, no way around a further factor. */
@ExtendWith(TestBedExtension.class)
class Property20OnlyThePasswordIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property20OnlyThePasswordIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.RESETS);
        this.bed = bed;
    }

    @BeforeEach
    void neverValidated() {
        bed.base()
                .postgres()
                .update(
                        "UPDATE account.account SET verified_email = NULL, email_verified_at = NULL WHERE id = ?",
                        bed.base().accountId(Family.RESETS));
        bed.realm().clearUserCache();
    }

    @Test
    void theAddressIsVerifiedByItsOwnLinkOnly() {
        resetByCode();

        assertThat(bed.base().validatedAddress(Family.RESETS)).isNull();
    }

    @Test
    void aFurtherActionIsStillAskedForAtTheNextSignIn() {
        String path = "users/" + Admin.encode(bed.realm().userId(Family.RESETS));
        ObjectNode user = (ObjectNode) bed.realm().admin().read(path);
        user.putArray("requiredActions").add("VERIFY_EMAIL");
        bed.realm().admin().put(path, user).ok();
        try {
            resetByCode();

            assertThat(recovery.signIn(Recovery.NEW_PASSWORD))
                    .as("straight to the téléservice")
                    .isFalse();
            assertThat(((ObjectNode) bed.realm().admin().read(path))
                            .path("requiredActions")
                            .toString())
                    .contains("VERIFY_EMAIL");
        } finally {
            user.putArray("requiredActions");
            bed.realm().admin().put(path, user).ok();
        }
    }

    /** With a step that our realm does not have, as an administrator adds it. */
    @Test
    void whoHasADeviceForCodesIsStillAskedForOne() {
        String user = "users/" + Admin.encode(bed.realm().userId(Family.RESETS));
        OneTimePasswordDevice device = OneTimePasswordDevice.of(bed.realm().admin(), user);
        try {
            bed.realm().withStep("parent sign-in - identifiant and password", "auth-otp-form", () -> {
                resetByCode();
                HttpBrowser browser = new HttpBrowser();
                HttpPage asked = browser.signIn(
                        browser.get(recovery.teleservice().authorizationRequest("openid")),
                        recovery.identifiant(),
                        Recovery.NEW_PASSWORD);

                assertThat(recovery.teleservice().isCallback(asked))
                        .as("the password alone")
                        .isFalse();
                HttpPage wrong = browser.post(asked.formAction(), Map.of("otp", "000000"));
                assertThat(recovery.teleservice().isCallback(wrong)).isFalse();
                HttpPage end = browser.post(wrong.formAction(), Map.of("otp", device.code(Instant.now())));
                assertThat(recovery.teleservice().isCallback(end))
                        .as(end.text())
                        .isTrue();
            });
        } finally {
            device.remove();
        }
    }

    private void resetByCode() {
        LostPassword way = recovery.codeBySms().code(recovery.receivedCode()).newPassword(Recovery.NEW_PASSWORD);
        assertThat(way.page().text()).contains(Wording.CHANGED);
    }
}
