package fr.educonnect.teleservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that was started before its provider. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LateProviderTest {

    private static final StubProvider PROVIDER = new StubProvider(0);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        PROVIDER.goAway();
        settings.add("educonnect.issuer", PROVIDER::issuer);
        settings.add("educonnect.client-secret", () -> "not-a-secret");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void worksAsSoonAsTheProviderDoes() {
        Browser browser = new Browser("http://localhost:" + port);

        assertThat(browser.open("/").statusCode()).isEqualTo(200);
        assertThat(browser.open("/oauth2/authorization/educonnect").statusCode())
                .isEqualTo(503);

        PROVIDER.comeBack();
        PROVIDER.claims = Map.of("name", "Nadia Benali");

        assertThat(browser.open("/oauth2/authorization/educonnect").body()).contains("Bonjour Nadia Benali");
    }
}
