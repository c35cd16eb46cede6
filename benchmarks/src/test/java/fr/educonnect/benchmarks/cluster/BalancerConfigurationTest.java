package fr.educonnect.benchmarks.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.benchmarks.BenchmarkFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The balancer of this machine beside that of production: they shall behave alike. */
class BalancerConfigurationTest {

    private static final List<NodeAddress> NODES =
            List.of(new NodeAddress("keycloak-1", 8101, 9101), new NodeAddress("keycloak-2", 8102, 9102));

    @Test
    void backendsAreThoseOfProductionWithOtherAddresses() throws IOException {
        for (String backend : List.of("backend keycloak", "backend keycloak-not-ready")) {
            List<String> production = section(deployed(), backend);
            List<String> here = section(text(), backend);

            assertThat(here).hasSameSizeAs(production);
            assertThat(here.stream().filter(BalancerConfigurationTest::namesNoAddress))
                    .containsExactlyElementsOf(production.stream()
                            .filter(BalancerConfigurationTest::namesNoAddress)
                            .toList());
        }
        assertThat(section(text(), "backend keycloak"))
                .contains(
                        "option httpchk",
                        "default-server check inter 2s fall 2 rise 2 slowstart 30s",
                        "server keycloak-1 127.0.0.1:8101 port 9101",
                        "server keycloak-2 127.0.0.1:8102 port 9102");
        assertThat(section(text(), "backend keycloak-not-ready"))
                .contains("default-server check inter 2s fall 2 rise 1", "server keycloak-1 127.0.0.1:8101");
    }

    @Test
    void timeOutsAreThoseOfProduction() throws IOException {
        assertThat(section(text(), "defaults").stream().filter(line -> !line.startsWith("errorfile")))
                .containsExactlyElementsOf(section(deployed(), "defaults").stream()
                        .filter(line -> !line.startsWith("errorfile"))
                        .toList());
    }

    @Test
    void theFrontendChoosesTheBackendAsProductionDoes() throws IOException {
        List<String> production = section(deployed(), "frontend secure").stream()
                .filter(line -> line.contains("_backend "))
                .toList();

        assertThat(production).hasSize(2);
        assertThat(section(text(), "frontend local"))
                .contains(
                        "bind 127.0.0.1:8100",
                        "http-request set-header X-Forwarded-For %[src]",
                        "http-request set-header X-Forwarded-Proto http",
                        "http-request set-header X-Forwarded-Port 8100")
                .containsAll(production);
    }

    @Test
    void aFileOfProductionThatHasChangedTooMuchIsRefused() throws IOException {
        String renamed = deployed().replace("backend keycloak-not-ready", "listen keycloak-not-ready");
        String oneMore = deployed().replace("server keycloak-2 ", "server keycloak-3 ");

        assertThatThrownBy(() -> text(renamed)).isInstanceOf(BenchmarkFailure.class);
        assertThatThrownBy(() -> text(oneMore)).isInstanceOf(BenchmarkFailure.class);
    }

    private static boolean namesNoAddress(String line) {
        return !line.startsWith("server ") && !line.startsWith("default-server ");
    }

    private static List<String> section(String file, String name) {
        List<String> lines = file.lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .toList();
        int start = lines.indexOf(name);
        return lines.subList(start + 1, lines.size()).stream()
                .takeWhile(line -> line.startsWith(" "))
                .map(String::strip)
                .toList();
    }

    private static String text() throws IOException {
        return text(deployed());
    }

    private static String text(String deployed) {
        return new BalancerConfiguration(deployed, Path.of("/unavailable.http")).text(8100, NODES);
    }

    private static String deployed() throws IOException {
        return Files.readString(Path.of("..", "deploy", "proxy", "haproxy.cfg"));
    }
}
