package fr.educonnect.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What operators take as it is: {@code Dockerfile}, {@code compose.yaml} and the folder {@code deploy}. */
class DeploymentFilesTest {

    private static final String DASHBOARD = "deploy/grafana/dashboards/educonnect.json";
    private static final String ALERTS = "deploy/prometheus/alerts.yml";

    @Test
    void theDashboardAsksForMetricsThatThereAre() throws IOException {
        List<String> expressions = Repository.json(DASHBOARD).findValuesAsText("expr");

        assertThat(expressions).hasSizeGreaterThan(20);
        assertThat(namesIn(expressions)).isSubsetOf(known());
    }

    @Test
    void theAlertsAskForMetricsThatThereAre() throws IOException {
        List<String> expressions = Repository.yaml(ALERTS).findValuesAsText("expr");

        assertThat(expressions).hasSizeGreaterThan(10);
        assertThat(namesIn(expressions)).isSubsetOf(known());
    }

    @Test
    void everyMetricOfOursIsOnTheDashboard() throws IOException {
        Set<String> shown = namesIn(Repository.json(DASHBOARD).findValuesAsText("expr"));

        // Of a timer count and sum are enough.
        assertThat(Metrics.ofTheCode().stream().filter(name -> !name.endsWith("_max")))
                .isSubsetOf(shown);
    }

    @Test
    void everyAlertNamesASectionOfTheManual() throws IOException {
        Set<String> sections = new TreeSet<>();
        Repository.text("docs/operations.md")
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(DeploymentFilesTest::anchor)
                .forEach(sections::add);

        assertThat(Repository.yaml(ALERTS).findValuesAsText("runbook"))
                .isNotEmpty()
                .allSatisfy(runbook -> {
                    assertThat(runbook).startsWith("docs/operations.md#");
                    assertThat(sections).contains(runbook.substring(runbook.indexOf('#') + 1));
                });
    }

    @Test
    void everySecretOfAServiceIsDeclaredAndEveryFolderAndFileMountedIsThere() throws IOException {
        JsonNode compose = Repository.yaml("compose.yaml");

        for (JsonNode service : compose.path("services")) {
            service.path("secrets")
                    .forEach(secret -> assertThat(compose.path("secrets").has(secret.asText()))
                            .as(secret.asText())
                            .isTrue());
            service.path("volumes").forEach(volume -> {
                String source = volume.asText().split(":")[0];
                if (source.startsWith("./")) {
                    assertThat(Repository.ROOT.resolve(source)).exists();
                } else {
                    assertThat(compose.path("volumes").has(source)).as(source).isTrue();
                }
            });
        }
    }

    @Test
    void everyServiceRunsWithoutPowersItDoesNotNeed() throws IOException {
        for (JsonNode service : Repository.yaml("compose.yaml").path("services")) {
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(service.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(service.path("security_opt").toString()).contains("no-new-privileges:true");
            assertThat(service.has("mem_limit")).isTrue();
        }
    }

    @Test
    void theImageIsOfTheKeycloakThatIsTested() throws IOException {
        Matcher tested =
                Pattern.compile("<keycloak.version>(.+)</keycloak.version>").matcher(Repository.text("pom.xml"));

        assertThat(tested.find()).isTrue();
        assertThat(Repository.text("Dockerfile")).contains("/keycloak:" + tested.group(1) + "\n");
    }

    @Test
    void whatTheImageStartsCanBeRun() {
        for (String script :
                List.of("deploy/keycloak/start", "deploy/keycloak/healthy", "deploy/secrets/make-missing")) {
            assertThat(Files.isExecutable(Repository.ROOT.resolve(script)))
                    .as(script)
                    .isTrue();
        }
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>(Metrics.ofTheCode());
        known.addAll(Metrics.OF_OTHERS);
        return known;
    }

    private static Set<String> namesIn(List<String> expressions) {
        Set<String> names = new TreeSet<>();
        expressions.forEach(expression -> names.addAll(Metrics.in(expression)));
        return names;
    }

    /** As GitHub makes it from a heading. */
    private static String anchor(String heading) {
        return heading.substring(3)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }
}
