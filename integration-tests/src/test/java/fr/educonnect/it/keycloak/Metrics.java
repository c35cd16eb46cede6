package fr.educonnect.it.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;

/** The server's metrics, as its management port shows them in Prometheus' text format. */
public final class Metrics {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    Metrics(URI address) {
        this.address = address;
    }

    /** All of them, one a line: {@code name{label="value",…} number}. */
    public String text() {
        try {
            return http.send(
                            HttpRequest.newBuilder(address)
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * The sum of a metric over all its labels; 0 where there is none.
     *
     * @param name exactly
     */
    public double sum(String name) {
        return sum(text(), name);
    }

    static double sum(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /**
     * The value of a metric with one label among others; 0 where there is none.
     *
     * @param name exactly
     * @param label as in the text: {@code result="right"}
     */
    public double value(String name, String label) {
        return sum(text().lines().filter(line -> line.contains(label)).collect(Collectors.joining("\n")), name);
    }
}
