package fr.educonnect.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.server.settings.Port;
import fr.educonnect.server.settings.Settings;
import fr.educonnect.server.terminal.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final String LOOPBACK = "127.0.0.1";

    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesIt() throws IOException {
        try (ServerSocket other = listen()) {
            Port port = new Port("Keycloak", other.getLocalPort(), "EDUCONNECT_HTTP_PORT");

            assertThatThrownBy(() -> Ports.check(LOOPBACK, List.of(port)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + ", needed for Keycloak, is already in use")
                    .hasMessageContaining("EDUCONNECT_HTTP_PORT=");
        }
    }

    @Test
    void allTakenPortsAreNamedTogether() throws IOException {
        try (ServerSocket one = listen();
                ServerSocket two = listen()) {
            assertThatThrownBy(() -> Ports.check(
                            LOOPBACK,
                            List.of(
                                    new Port("Keycloak", one.getLocalPort(), "A"),
                                    new Port("the outbox", two.getLocalPort(), "B"))))
                    .hasMessageContaining("Keycloak")
                    .hasMessageContaining("the outbox");
        }
    }

    @Test
    void aFreePortPasses() throws IOException {
        int free;
        try (ServerSocket socket = listen()) {
            free = socket.getLocalPort();
        }

        assertThatCode(() -> Ports.check(LOOPBACK, List.of(new Port("Keycloak", free, "A"))))
                .doesNotThrowAnyException();
    }

    @Test
    void twoProgramsCannotShareOne() {
        assertThatThrownBy(() -> Ports.check(
                        LOOPBACK, List.of(new Port("Keycloak", 18391, "A"), new Port("the outbox", 18391, "B"))))
                .hasMessageContaining("change A or B");
    }

    @Test
    void mailsGoToTheOutboxByDefault() {
        PortPlan plan = PortPlan.of(settings(Map.of()));

        assertThat(plan.outboxTakesMail()).isTrue();
        assertThat(plan.needed()).extracting(Port::number).containsExactly(8080, 9000, 8081, 8025, 3025);
    }

    @Test
    void aMailServerElsewhereLeavesTheOutboxOut() {
        PortPlan plan = PortPlan.of(settings(Map.of("EDUCONNECT_SMTP_HOST", "smtp.example")));

        assertThat(plan.outboxTakesMail()).isFalse();
        assertThat(plan.needed()).extracting(Port::number).doesNotContain(3025);
    }

    @Test
    void aChosenPortWhereAMailServerAnswersBelongsToIt() throws IOException {
        try (ServerSocket ownMailServer = listen()) {
            PortPlan plan =
                    PortPlan.of(settings(Map.of("EDUCONNECT_SMTP_PORT", String.valueOf(ownMailServer.getLocalPort()))));

            assertThat(plan.outboxTakesMail()).isFalse();
        }
    }

    @Test
    void aChosenPortWhereNobodyAnswersIsTheOutboxs() throws IOException {
        int free;
        try (ServerSocket socket = listen()) {
            free = socket.getLocalPort();
        }

        PortPlan plan = PortPlan.of(settings(Map.of("EDUCONNECT_SMTP_PORT", String.valueOf(free))));

        assertThat(plan.outboxTakesMail()).isTrue();
        assertThat(plan.needed()).extracting(Port::number).contains(free);
    }

    private static Settings settings(Map<String, String> environment) {
        return Settings.from(environment, Path.of("/somewhere"));
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK));
    }
}
