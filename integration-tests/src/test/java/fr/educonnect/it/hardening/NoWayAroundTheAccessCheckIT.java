package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keycloak's own clients give a parent no session that the sign-in flow would have refused (flows §1). */
@ExtendWith(TestBedExtension.class)
class NoWayAroundTheAccessCheckIT {

    private final TestBed bed;
    private final HttpBrowser browser = new HttpBrowser();

    NoWayAroundTheAccessCheckIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void theCommandLineClientTakesNoPassword() {
        HttpPage answer = browser.post(
                URI.create(bed.keycloak().issuer() + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        Family.TWINS.identifiant(),
                        "password",
                        TestBed.PASSWORD));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client").doesNotContain("access_token");
    }

    @Test
    void theAccountConsoleIsClosed() {
        HttpPage page = browser.get(URI.create(bed.keycloak().issuer() + "/protocol/openid-connect/auth"
                + "?client_id=account-console&response_type=code&scope=openid&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
                + bed.keycloak().issuer() + "/account/"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).doesNotContain("name=\"password\"");
    }
}
