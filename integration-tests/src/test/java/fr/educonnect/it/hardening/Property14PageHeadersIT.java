package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Property 14: no page of ours is kept, framed, referred to, or runs what is not a file of this server. */
@ExtendWith(TestBedExtension.class)
class Property14PageHeadersIT {

    private final TestBed bed;
    private RelyingParty canteen;
    private HttpBrowser browser;

    Property14PageHeadersIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void register() {
        canteen = bed.register("canteen");
        browser = new HttpBrowser();
    }

    @AfterEach
    void unregister() {
        canteen.close();
        bed.realm().unlock(Family.TWINS);
    }

    @Test
    void theLoginPage() {
        ProtectedPage.check(login(), 200);
    }

    @Test
    void theLoginPageAfterAWrongPassword() {
        ProtectedPage.check(browser.signIn(login(), Family.TWINS.identifiant(), "Faux-mot-de-passe-1"), 200);
    }

    /** Only pages are kept out of caches: on an old phone the style sheet must not come again with each of them. */
    @Test
    void whatAPageLoadsMayBeCached() {
        Matcher sheet = Pattern.compile("href=\"([^\"]+\\.css)\"").matcher(login().body());
        assertThat(sheet.find()).isTrue();

        assertThat(cacheControl(bed.keycloak().issuer().resolve(sheet.group(1))))
                .contains("max-age=2592000");
        assertThat(cacheControl(URI.create(bed.keycloak().issuer() + "/protocol/openid-connect/certs")))
                .doesNotContain("no-store");
    }

    private String cacheControl(URI address) {
        return browser.get(address).headers().firstValue("Cache-Control").orElse("");
    }

    @Test
    void aStoppedSignIn() {
        ProtectedPage.check(browser.signIn(login(), Family.CHILD_LEFT.identifiant(), TestBed.PASSWORD), 403);
    }

    @Test
    void theHelpPage() {
        ProtectedPage.check(browser.get(URI.create(bed.keycloak().issuer() + "/aide?client_id=canteen")), 200);
    }

    @Test
    void anError() {
        URI unknownClient = URI.create(
                canteen.authorizationRequest("openid").toString().replace("client_id=canteen", "client_id=nobody"));
        ProtectedPage.check(browser.get(unknownClient), 400);
    }

    @Test
    void theOutagePage() {
        HttpPage login = login();
        bed.withoutSchoolBase(
                () -> ProtectedPage.check(browser.signIn(login, Family.TWINS.identifiant(), TestBed.PASSWORD), 503));
    }

    @Test
    void theQuestionBeforeSigningOut() {
        ProtectedPage.check(browser.get(URI.create(bed.keycloak().issuer() + "/protocol/openid-connect/logout")), 200);
    }

    @Test
    void aPageThatDoesNotExist() {
        HttpPage missing = browser.get(URI.create(bed.keycloak().issuer() + "/nowhere"));

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(missing.body()).contains(">EduConnect</p>", "Cette page est introuvable");
    }

    private HttpPage login() {
        return browser.get(canteen.authorizationRequest("openid"));
    }
}
