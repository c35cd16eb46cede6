package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Property 41: whatever is typed into a field of the recovery is inert, and answered clearly. */
@ExtendWith(TestBedExtension.class)
class Property41HostileRecoveryInputIT {

    static final List<String> HOSTILE = List.of(
            "' OR '1'='1",
            "'; DROP TABLE account.account; --",
            "%",
            "z_muller",
            "z.muller%",
            "z.muller\r\nBcc: quelqu-un@ailleurs.example",
            "moi@courriel.test\r\nBcc: quelqu-un@ailleurs.example",
            "moi@courriel.test,quelqu-un@ailleurs.example",
            "z\u0000.muller",
            "\u0000",
            "\"><script>alert(1)</script>",
            "${7*7}",
            "{0}",
            "${jndi:ldap://localhost/x}",
            "é".repeat(5_000),
            "x".repeat(10_240),
            "👨‍👩‍👧‍👦".repeat(40),
            "\uD83D",
            "١٢٣٤٥٦",
            "   ");

    @RegisterExtension
    final Recovery recovery;

    Property41HostileRecoveryInputIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.TROUBLES);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void asIdentifiant(String typed) {
        assertInert(recovery.lostPassword().identify(typed).page(), typed);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void asAddress(String typed) {
        assertInert(
                recovery.lostPassword()
                        .identify(recovery.identifiant())
                        .byMail(typed)
                        .page(),
                typed);
        assertInert(recovery.lostIdentifiant().byMail(typed).page(), typed);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void asNumber(String typed) {
        assertInert(recovery.lostIdentifiant().bySms("+33", typed).page(), typed);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void asCode(String typed) {
        assertInert(recovery.codeBySms().code(typed).page(), typed);
    }

    @Test
    void asNewPassword() {
        LostPassword way = recovery.codeBySms().code(recovery.receivedCode());
        for (String typed : HOSTILE) {
            if (typed.length() < 12 || typed.length() > 128) {
                assertInert(way.newPassword(typed).page(), typed);
                assertThat(way.asksForPassword()).as(typed).isTrue();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void asPrefixOfANumber(String typed) {
        assertInert(recovery.lostIdentifiant().bySmsUnder(typed, "0612000000").page(), typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "goal=identifiant'--",
                "goal=%00",
                "goal=password&goal=identifiant",
                "goal=<script>",
                "goal=${7*7}"
            })
    void asGoalOfTheLink(String parameter) {
        HttpBrowser browser = new HttpBrowser();
        URI link = browser.get(recovery.teleservice().authorizationRequest("openid"))
                .link("Mot de passe perdu");
        String address = link
                + (link.toString().contains("?") ? "&" : "?")
                + parameter
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("{", "%7B")
                        .replace("}", "%7D");

        assertInert(browser.get(URI.create(address)), parameter);
    }

    private void assertInert(HttpPage page, String typed) {
        Recovery.assertNoFault(withoutWhatWasTyped(page, typed));
        assertThat(page.heading()).isNotBlank();
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("forged"));
        if (typed.contains("<")) {
            assertThat(page.body()).doesNotContain(typed);
        }
        assertThat(page.body()).doesNotContain("value=\"49\"");
        assertThat(page.hasField("Nouveau mot de passe")
                        && !typed.isEmpty()
                        && page.text().contains(Wording.CHANGED))
                .isFalse();
        assertThat(recovery.post().mailTo(Recovery.FOREIGN_MAIL)).isEmpty();
    }

    /** A field may hold what was typed, as text. */
    private static HttpPage withoutWhatWasTyped(HttpPage page, String typed) {
        return new HttpPage(
                page.address(),
                page.status(),
                page.headers(),
                page.body().replace(typed, "").replace("$", ""));
    }
}
