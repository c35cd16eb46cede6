package fr.educonnect.it.apache;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that neither we nor Spring wrote: Apache's mod_auth_openidc, set up as our guide tells téléservices. */
@EnabledIf(value = ApacheHttpd.CONDITION, disabledReason = ApacheHttpd.ABSENT)
@ExtendWith(TestBedExtension.class)
class ForeignClientIT {

    private static final String CLIENT_ID = "apache";

    private final TestBed bed;

    ForeignClientIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void aParentSignsInAndOut() throws Exception {
        URI address = ApacheHttpd.pickAddress();
        try (ClaimEcho service = ClaimEcho.start();
                RelyingParty registration = bed.register(CLIENT_ID, at(address));
                ApacheHttpd apache = ApacheHttpd.start(
                        address, bed.keycloak().issuer(), CLIENT_ID, registration.secret(), service.port());
                ParentBrowser browser = bed.chromium().open()) {
            URI family = apache.address().resolve("/famille");
            browser.open(family);
            browser.loginPage().signIn(Family.TWINS.identifiant(), TestBed.PASSWORD);

            assertThat(browser.heading()).isEqualTo("Bonjour");
            Map<String, String> claims = service.headers();
            assertThat(claims)
                    .containsEntry("OIDC_CLAIM_given_name", "Joël")
                    .containsEntry("OIDC_CLAIM_family_name", "FAŸ");
            JsonNode userInfo = new ObjectMapper().readTree(claims.get("OIDC_userinfo_json"));
            assertThat(userInfo.path("children").findValuesAsText("given_name"))
                    .containsExactlyInAnyOrder("Noël", "Noé");
            assertThat(userInfo.path("sub").asText()).isEqualTo(claims.get("OIDC_CLAIM_sub"));

            browser.open(URI.create(
                    address + "/famille/retour?logout=" + URLEncoder.encode(address + "/", StandardCharsets.UTF_8)));
            browser.open(family);
            assertThat(browser.loginPage().isOpen()).as("signed out at both").isTrue();
        }
    }

    private static ObjectNode at(URI address) {
        ObjectNode client = Admin.object();
        client.putArray("redirectUris").add(address + "/famille/retour");
        client.putObject("attributes")
                .put("pkce.code.challenge.method", "S256")
                .put("post.logout.redirect.uris", address + "/");
        return client;
    }
}
