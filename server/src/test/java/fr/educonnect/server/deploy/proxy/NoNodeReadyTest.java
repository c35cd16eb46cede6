package fr.educonnect.server.deploy.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which node the proxy asks, and what parents see where none is ready (docs/operations.md). */
class NoNodeReadyTest {

    private static final String PAGE = "Votre compte et votre mot de passe ne sont pas en cause";

    @TempDir
    private Path folder;

    private Proxy proxy;

    @BeforeEach
    void start() {
        proxy = Proxy.start(folder);
    }

    @AfterEach
    void stop() {
        if (proxy != null) {
            proxy.close();
        }
    }

    @Test
    void aSignInGoesOnAtItsNodeAndAtTheOtherOneWhereThatIsGone() {
        for (int i = 0; i < 4; i++) {
            assertThat(realm().text()).isEqualTo("from keycloak-1");
        }

        proxy.first().isNotReady();
        proxy.await("the other node is asked", () -> realm().text().equals("from keycloak-2"));
    }

    @Test
    void aFaultOfANodeThatIsReadyIsItsOwnPage() {
        proxy.first().answers(500);

        assertThat(realm()).returns(500, Answer::status).returns("from keycloak-1", Answer::text);
    }

    @Test
    void whereNoneIsReadyThoseThatRunAreAsked() {
        noneIsReady();

        assertThat(realm()).returns(200, Answer::status).returns("from keycloak-1", Answer::text);
    }

    @Test
    void theirFaultsAreThePageThatAsksToComeBack() {
        noneIsReady();
        proxy.first().answers(500);
        proxy.second().answers(500);

        assertAsksToComeBack();
    }

    @Test
    void whereNoneRunsThePageAsksToComeBack() {
        proxy.first().close();
        proxy.second().close();

        proxy.await("no node is asked any more", () -> realm().status() == 503);
        assertAsksToComeBack();
    }

    @Test
    void aNodeThatIsStillStartingIsNotAsked() {
        noneIsReady();
        proxy.first().answers(503);

        proxy.await("the other node is asked", () -> realm().text().equals("from keycloak-2"));
    }

    private void noneIsReady() {
        proxy.first().isNotReady();
        proxy.second().isNotReady();
        proxy.await("no node is ready", () -> proxy.log().contains("backend keycloak has no server available"));
    }

    private void assertAsksToComeBack() {
        Answer answer = realm();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).contains("retry-after: 60", "cache-control: no-store");
        assertThat(answer.text()).contains(PAGE);
    }

    private Answer realm() {
        return proxy.get(Proxy.ANY_ADDRESS, Proxy.PARENTS, "/realms/educonnect", Proxy.OF_FIRST);
    }
}
