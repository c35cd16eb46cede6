package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Property 41: whatever is typed into the login form is inert, and answered by the same clear message. */
@ExtendWith(TestBedExtension.class)
class Property41HostileInputIT {

    static final List<String> HOSTILE = List.of(
            "' OR '1'='1",
            "'; DROP TABLE account.account; --",
            "j.fay' --",
            "%",
            "j_fay",
            "j.fay%",
            "j.fay\r\nSet-Cookie: forged=1",
            "j\u0000.fay",
            "\u0000",
            "\"><script>alert(1)</script>",
            "</title><h1>forged</h1>",
            "${7*7}",
            "${msg(\"doLogIn\")}",
            "{0}",
            "${jndi:ldap://localhost/x}",
            "../../../etc/passwd",
            "é".repeat(5_000),
            "x".repeat(10_240),
            "👨‍👩‍👧‍👦".repeat(40),
            "\uD83D",
            "f:x:1",
            "   ");

    private final TestBed bed;
    private RelyingParty canteen;

    Property41HostileInputIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void register() {
        canteen = bed.register("canteen");
    }

    @AfterEach
    void unregister() {
        canteen.close();
        bed.realm().unlock(Family.TWINS);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void asIdentifiant(String typed) {
        assertRefused(attempt(typed, TestBed.PASSWORD), typed);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void asPassword(String typed) {
        assertRefused(attempt(Family.TWINS.identifiant(), typed), typed);
    }

    private HttpPage attempt(String identifiant, String password) {
        HttpBrowser browser = new HttpBrowser();
        return browser.signIn(browser.get(canteen.authorizationRequest("openid")), identifiant, password);
    }

    private static void assertRefused(HttpPage page, String typed) {
        assertThat(page.status()).as(page.heading()).isEqualTo(200);
        assertThat(page.body()).contains("Identifiant ou mot de passe incorrect");
        assertThat(page.heading()).isEqualTo("Connexion à votre compte");
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("forged"));
        if (typed.contains("<")) {
            assertThat(page.body()).doesNotContain(typed);
        }
        assertThat(page.body()).doesNotContain("value=\"49\"", "Exception");
    }
}
