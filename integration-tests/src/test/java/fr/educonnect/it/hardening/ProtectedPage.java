package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpPage;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What property 14 asks of every page. */
final class ProtectedPage {

    private ProtectedPage() {}

    /** Checks a page whose status is known. */
    static void check(HttpPage page, int status) {
        assertThat(page.status()).as(page.heading()).isEqualTo(status);
        check(page);
    }

    /** Checks a page. */
    static void check(HttpPage page) {
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
