package fr.educonnect.server.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The metrics that there are, by the names that Prometheus sees. */
final class Metrics {

    /** Of the server and the proxy, as a scrape of Keycloak 26.7.3 and HAProxy showed them; {@code up} is Prometheus' own. */
    static final Set<String> OF_OTHERS = Set.of(
            "agroal_active_count",
            "agroal_available_count",
            "agroal_awaiting_count",
            "haproxy_backend_active_servers",
            "http_server_requests_seconds_bucket",
            "http_server_requests_seconds_count",
            "jvm_gc_overhead",
            "jvm_memory_usage_after_gc",
            "keycloak_user_events_total",
            "process_cpu_usage",
            "process_uptime_seconds",
            "up",
            "vendor_cluster_size");

    private static final Pattern MADE = Pattern.compile(
            "(Metrics\\.counter|Counter\\.builder|Gauge\\.builder|Timer\\.builder)\\(\\s*\"(educonnect\\.[a-z.]+)\"");

    private static final Pattern USED =
            Pattern.compile("\\b(?:educonnect|keycloak|agroal|haproxy|http|jvm|process|vendor)_[a-z_]+|\\bup\\b");

    private Metrics() {}

    /** What the code of the modules makes: a counter, a gauge, or the three of a timer. */
    static Set<String> ofTheCode() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Repository.ROOT, 20)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .forEach(file -> addMade(read(file), names));
        }
        return names;
    }

    /** What an expression asks for. */
    static Set<String> in(String expression) {
        Set<String> names = new TreeSet<>();
        // Values of labels are no names of metrics.
        Matcher used = USED.matcher(expression.replaceAll("\"[^\"]*\"", "\"\""));
        while (used.find()) {
            names.add(used.group());
        }
        return names;
    }

    private static void addMade(String source, Set<String> names) {
        Matcher made = MADE.matcher(source);
        while (made.find()) {
            String name = made.group(2).replace('.', '_');
            switch (made.group(1)) {
                case "Gauge.builder" -> names.add(name);
                case "Timer.builder" ->
                    names.addAll(Set.of(name + "_seconds_count", name + "_seconds_sum", name + "_seconds_max"));
                default -> names.add(name + "_total");
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
