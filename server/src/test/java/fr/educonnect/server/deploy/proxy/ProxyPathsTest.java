package fr.educonnect.server.deploy.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets through the proxy to what (docs/production.md, "Host names, TLS and the proxy"). */
class ProxyPathsTest {

    private static Proxy proxy;

    @BeforeAll
    static void start(@TempDir Path folder) {
        proxy = Proxy.start(folder);
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/educonnect",
                "/realms/educonnect/aide",
                "/realms/educonnect/protocol/openid-connect/token",
                "/resources/abcde/login/educonnect/css/educonnect.css"
            })
    void parentsReachTheRealmAndWhatItsPagesShow(String path) {
        assertThat(proxy.get(Proxy.ANY_ADDRESS, Proxy.PARENTS, path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/",
                "/admin/realms/educonnect/users",
                "/realms/master/protocol/openid-connect/auth",
                "/realms/educonnect-other",
                "/realms/other/",
                "/metrics",
                "/health/ready",
                "/REALMS/master/",
                "/realms/%6daster/"
            })
    void nobodyElseReachesMore(String path) {
        assertThat(proxy.get(Proxy.ANY_ADDRESS, Proxy.PARENTS, path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/educonnect/../master/",
                "/realms/educonnect/../../admin/",
                "/realms/educonnect/%2e%2e/%2E%2E/admin/",
                "/realms/educonnect/.%2e/master/",
                "/realms/educonnect/..%2fmaster/",
                "/realms/educonnect/..;/master/",
                "/realms/educonnect//admin/",
                "//admin/"
            })
    void aPathThatMeansTwoThingsReachesNobody(String path) {
        assertThat(proxy.get(Proxy.ADMIN_ADDRESS, Proxy.PARENTS, path).status()).isEqualTo(400);
        assertThat(proxy.get(Proxy.ADMIN_ADDRESS, Proxy.ADMINS, path).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"/realms/master/, 200", "/admin/, 404"})
    void administratorsSignInUnderTheParentsNameAndSeeTheConsoleUnderTheirs(String path, int status) {
        assertThat(proxy.get(Proxy.ADMIN_ADDRESS, Proxy.PARENTS, path).status()).isEqualTo(status);
        assertThat(proxy.get(Proxy.ADMIN_ADDRESS, Proxy.ADMINS, path).status()).isEqualTo(200);
    }

    @Test
    void theConsoleIsForItsNetworksOnly() {
        assertThat(proxy.get(Proxy.ANY_ADDRESS, Proxy.ADMINS, "/admin/").status())
                .isEqualTo(403);
        assertThat(proxy.get(Proxy.ANY_ADDRESS, Proxy.ADMINS, "/admin/", "X-Forwarded-For: " + Proxy.ADMIN_ADDRESS)
                        .status())
                .isEqualTo(403);
    }

    /** The console does not start where it may not ask the sign-in's name in a frame. */
    @Test
    void theConsoleMayShowAFrameOfTheParentsName() {
        proxy.first().contentSecurityPolicy("frame-src 'self'; frame-ancestors 'self'");

        assertThat(proxy.get(Proxy.ADMIN_ADDRESS, Proxy.ADMINS, "/admin/", Proxy.OF_FIRST)
                        .headers())
                .contains("content-security-policy: frame-src 'self' https://" + Proxy.PARENTS
                        + "; frame-ancestors 'self'");
        assertThat(proxy.get(Proxy.ANY_ADDRESS, Proxy.PARENTS, "/realms/educonnect", Proxy.OF_FIRST)
                        .headers())
                .contains("content-security-policy: frame-src 'self'; frame-ancestors 'self'");
    }

    @Test
    void anotherNameIsNotOurs() {
        assertThat(proxy.get(Proxy.ADMIN_ADDRESS, "attacker.example", "/realms/educonnect")
                        .status())
                .isEqualTo(421);
    }

    @Test
    void theFirstPageIsTheHelpPage() {
        assertThat(proxy.get(Proxy.ANY_ADDRESS, Proxy.PARENTS, "/"))
                .returns(302, Answer::status)
                .satisfies(answer -> assertThat(answer.headers()).contains("location: /realms/educonnect/aide"));
    }

    @Test
    void withoutTlsEverythingLeadsToTls() {
        assertThat(proxy.getPlain(Proxy.PARENTS, "/realms/educonnect/aide"))
                .returns(301, Answer::status)
                .satisfies(answer -> assertThat(answer.headers())
                        .contains("location: https://" + Proxy.PARENTS + "/realms/educonnect/aide"));
    }

    @Test
    void bodiesAreBounded() {
        String path = "/realms/educonnect/login-actions/authenticate";

        assertThat(proxy.post(path, 1_048_577, "").status()).isEqualTo(413);
        assertThat(proxy.post(path, 16, "username=m.fabre").status()).isEqualTo(200);
    }

    @Test
    void theLogHasPathsWithoutWhatIsSecretInThem() {
        proxy.get(Proxy.ANY_ADDRESS, Proxy.PARENTS, "/realms/educonnect/login-actions/action-token?key=secret-key");

        proxy.await("the request is logged", () -> proxy.log().contains("/login-actions/action-token"));
        assertThat(proxy.log()).doesNotContain("secret-key").contains(Proxy.ANY_ADDRESS + " " + Proxy.PARENTS + " GET");
    }
}
