package fr.educonnect.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus' own program over our rules: each alert fires on its bad day, none on a normal one. */
@EnabledIf(value = Promtool.CONDITION, disabledReason = Promtool.ABSENT)
class AlertRulesTest {

    private static final String ALERTS = "deploy/prometheus/alerts.yml";
    private static final String CONFIGURATION = "deploy/prometheus/prometheus.yml";

    @TempDir
    private Path scratch;

    @Test
    void theRulesAreValid() throws IOException, InterruptedException {
        Promtool.accepts(scratch, "check", "rules", "--lint-fatal", path(ALERTS));
    }

    @Test
    void theConfigurationIsValid() throws IOException, InterruptedException {
        String inTheContainer = "/etc/prometheus/alerts.yml";
        String configuration = Repository.text(CONFIGURATION);
        assertThat(configuration).contains(inTheContainer);
        Path here = scratch.resolve("prometheus.yml");
        Files.writeString(here, configuration.replace(inTheContainer, path(ALERTS)));

        Promtool.accepts(scratch, "check", "config", here.toString());
    }

    @Test
    void eachAlertFiresOnItsBadDayAndNoneOnANormalOne() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("test", "rules"));
        AlertDays.files().forEach(file -> arguments.add(path(file)));

        Promtool.accepts(scratch, arguments.toArray(String[]::new));
    }

    private static String path(String file) {
        return Repository.ROOT.resolve(file).toString();
    }
}
