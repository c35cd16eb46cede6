package fr.educonnect.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No alert without a day on which it is tried: a new one needs both a bad day and its metrics on the normal one. */
class AlertDaysTest {

    private static final String ALERTS = "deploy/prometheus/alerts.yml";

    @Test
    void eachAlertHasABadDay() throws IOException {
        Set<String> alerts = new TreeSet<>(Repository.yaml(ALERTS).findValuesAsText("alert"));

        assertThat(alerts).hasSizeGreaterThan(10);
        assertThat(AlertDays.firing()).isEqualTo(alerts);
    }

    @Test
    void theNormalDayHasAllThatAlertsLookAtAndLooksForAnyThatFires() throws IOException {
        Set<String> asked = new TreeSet<>();
        Repository.yaml(ALERTS).findValuesAsText("expr").forEach(expression -> asked.addAll(Metrics.in(expression)));

        assertThat(AlertDays.metricsOfTheNormalDay()).containsAll(asked);
        assertThat(AlertDays.normal().findValue("promql_expr_test")).anySatisfy(question -> {
            assertThat(question.path("expr").asText()).contains("ALERTS{alertstate=\"firing\"}");
            assertThat(question.path("exp_samples")).isEmpty();
        });
    }

    @Test
    void theDaysHaveTheClockOfTheConfiguration() throws IOException {
        JsonNode global = Repository.yaml("deploy/prometheus/prometheus.yml").path("global");
        assertThat(global.path("evaluation_interval").asText()).isNotEmpty();

        for (String file : AlertDays.files()) {
            JsonNode days = Repository.yaml(file);
            assertThat(days.path("evaluation_interval")).as(file).isEqualTo(global.path("evaluation_interval"));
            assertThat(days.path("tests")).as(file).isNotEmpty().allSatisfy(day -> assertThat(day.path("interval"))
                    .isEqualTo(global.path("scrape_interval")));
        }
    }
}
