package fr.educonnect.server.deploy.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Property 34: whoever asks does not choose the network address that limits are counted for. Keycloak believes the proxy about
 * it, so the proxy may repeat nothing that the caller says.
 */
class Property34TrustedProxyTest {

    @TempDir
    private Path folder;

    @Test
    void nothingThatTheCallerSaysAboutItselfReachesKeycloak() {
        try (Proxy proxy = Proxy.start(folder)) {
            proxy.get(
                    Proxy.ANY_ADDRESS,
                    Proxy.PARENTS,
                    "/realms/educonnect",
                    Proxy.OF_FIRST,
                    "X-Forwarded-For: 198.51.100.7",
                    "x-forwarded-for: 198.51.100.8, 198.51.100.9",
                    "X-Forwarded-Host: attacker.example",
                    "X-Forwarded-Proto: http",
                    "X-Forwarded-Port: 8080",
                    "X-Forwarded-Prefix: /attacker",
                    "Forwarded: for=198.51.100.7;host=attacker.example");

            Headers seen = proxy.first().lastHeaders();
            assertThat(seen.get("X-Forwarded-For")).containsExactly(Proxy.ANY_ADDRESS);
            assertThat(seen.get("X-Forwarded-Host")).containsExactly(Proxy.PARENTS);
            assertThat(seen.get("X-Forwarded-Proto")).containsExactly("https");
            assertThat(seen.get("X-Forwarded-Port")).containsExactly("443");
            assertThat(seen).doesNotContainKeys("X-Forwarded-Prefix", "Forwarded");
        }
    }
}
