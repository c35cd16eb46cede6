package fr.educonnect.server.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The days on which the alert rules are tried, in the format of {@code promtool test rules}. */
final class AlertDays {

    /** The day on which nothing may fire. */
    static final String NORMAL = "normal-day.yml";

    private static final String FOLDER = "server/src/test/alerts";

    private AlertDays() {}

    /** Every file, from the repository's root. */
    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Repository.ROOT.resolve(FOLDER))) {
            return files.map(file -> FOLDER + "/" + file.getFileName()).sorted().toList();
        }
    }

    /** The normal day. */
    static JsonNode normal() throws IOException {
        return Repository.yaml(FOLDER + "/" + NORMAL);
    }

    /** Alerts that some day expects to fire. */
    static Set<String> firing() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String file : files()) {
            for (JsonNode test : Repository.yaml(file).path("tests")) {
                for (JsonNode moment : test.path("alert_rule_test")) {
                    if (!moment.path("exp_alerts").isEmpty()) {
                        names.add(moment.path("alertname").asText());
                    }
                }
            }
        }
        return names;
    }

    /** Metrics that the normal day has. */
    static Set<String> metricsOfTheNormalDay() throws IOException {
        Set<String> names = new TreeSet<>();
        normal().findValuesAsText("series").forEach(series -> names.addAll(Metrics.in(series)));
        return names;
    }
}
