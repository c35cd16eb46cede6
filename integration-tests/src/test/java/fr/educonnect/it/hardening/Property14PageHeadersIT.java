package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
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
        assertProtected(login(), 200);
    }

    @Test
    void theLoginPageAfterAWrongPassword() {
        assertProtected(browser.signIn(login(), Family.TWINS.identifiant(), "Faux-mot-de-passe-1"), 200);
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
        assertProtected(browser.signIn(login(), Family.CHILD_LEFT.identifiant(), TestBed.PASSWORD), 403);
    }

    @Test
    void anError() {
        URI unknownClient = URI.create(
                canteen.authorizationRequest("openid").toString().replace("client_id=canteen", "client_id=nobody"));
        assertProtected(browser.get(unknownClient), 400);
    }

    @Test
    void theOutagePage() {
        HttpPage login = login();
        bed.realm().clearUserCache();
        bed.base().postgres().stop();
        try {
            assertProtected(browser.signIn(login, Family.TWINS.identifiant(), TestBed.PASSWORD), 503);
        } finally {
            bed.base().postgres().resume();
        }
    }

    @Test
    void theQuestionBeforeSigningOut() {
        assertProtected(browser.get(URI.create(bed.keycloak().issuer() + "/protocol/openid-connect/logout")), 200);
    }

    @Test
    void aPageThatDoesNotExist() {
        HttpPage missing = browser.get(URI.create(bed.keycloak().issuer() + "/nowhere"));

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
    }

    private HttpPage login() {
        return browser.get(canteen.authorizationRequest("openid"));
    }

    private static void assertProtected(HttpPage page, int status) {
        assertThat(page.status()).as(page.heading()).isEqualTo(status);
        assertThat(page.heading()).isNotBlank();
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        Map<String, String> policy = policy(header(page, "Content-Security-Policy"));
        assertThat(policy)
                .containsEntry("frame-ancestors", "'none'")
                .containsEntry("default-src", "'none'")
                .containsEntry("base-uri", "'none'");
        assertThat(policy.values()).allSatisfy(sources -> assertThat(sources.split(" "))
                .as("nothing inline, no foreign host")
                .allMatch(source -> source.equals("'none'") || source.equals("'self'")));
        assertThat(page.body())
                .doesNotContainIgnoringCase("<style")
                .doesNotContainPattern("(?i)<script(?![^>]*\\ssrc=)");
        assertThat(page.body()).doesNotContainPattern("(?i)\\s(on[a-z]+|style)=\"");
    }

    private static String header(HttpPage page, String name) {
        return page.headers().firstValue(name).orElse("");
    }

    private static Map<String, String> policy(String header) {
        Map<String, String> policy = new TreeMap<>();
        Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(directive -> !directive.isEmpty())
                .forEach(directive -> policy.put(
                        directive.split(" ", 2)[0],
                        directive.contains(" ") ? directive.split(" ", 2)[1] : ""));
        return policy;
    }
}
