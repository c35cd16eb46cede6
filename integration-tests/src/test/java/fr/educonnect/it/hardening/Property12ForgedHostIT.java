package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Property 12: what a request says of its host never changes a link; the host name is configured. */
@ExtendWith(TestBedExtension.class)
class Property12ForgedHostIT {

    private static final String FORGED = "forged.example";

    private final TestBed bed;

    Property12ForgedHostIT(TestBed bed) {
        this.bed = bed;
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host,   forged.example",
        "X-Forwarded-Server, forged.example",
        "X-Forwarded-Proto,  gopher",
        "X-Forwarded-Port,   4444",
        "X-Forwarded-Prefix, /forged.example",
        "Forwarded,          host=forged.example;proto=gopher",
        "X-Original-Host,    forged.example"
    })
    void forwardedHeadersChangeNothing(String header, String value) {
        try (RelyingParty canteen = bed.register("canteen")) {
            HttpBrowser plain = new HttpBrowser();
            HttpBrowser forging = new HttpBrowser(Map.of(header, value));
            HttpPage login = forging.get(canteen.authorizationRequest("openid"));

            assertThat(login.body()).doesNotContain(FORGED, "gopher", ":4444");
            assertThat(login.formAction().getAuthority())
                    .isEqualTo(bed.keycloak().address().getAuthority());
            HttpPage wrong = forging.signIn(login, Family.TWINS.identifiant(), "Faux-mot-de-passe-1");
            assertThat(wrong.status()).isEqualTo(200);
            assertThat(wrong.body()).doesNotContain(FORGED, "gopher", ":4444");
            URI discovery = URI.create(bed.keycloak().issuer() + "/.well-known/openid-configuration");
            assertThat(forging.get(discovery).body())
                    .isEqualTo(plain.get(discovery).body());
        } finally {
            bed.realm().unlock(Family.TWINS);
        }
    }

    /** A browser cannot send another Host; a forged request of an attacker to a shared cache can. */
    @Test
    void aForgedHostChangesNothing() throws IOException {
        String discovery = raw("GET /realms/educonnect/.well-known/openid-configuration HTTP/1.1\r\nHost: " + FORGED
                + "\r\nConnection: close\r\n\r\n");

        assertThat(discovery).contains(bed.keycloak().issuer().toString()).doesNotContain(FORGED);
        try (RelyingParty canteen = bed.register("canteen")) {
            URI request = canteen.authorizationRequest("openid");
            assertThat(raw("GET " + request.getRawPath() + "?" + request.getRawQuery() + " HTTP/1.1\r\nHost: " + FORGED
                            + "\r\nConnection: close\r\n\r\n"))
                    .contains("kc-form-login")
                    .doesNotContain(FORGED);
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(
                bed.keycloak().address().getHost(), bed.keycloak().address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
