package fr.educonnect.benchmarks.keycloak;

import fr.educonnect.benchmarks.BenchmarkFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What the server counts of its mails and SMS (docs/messages.md), read from its management port. */
public final class QueueMetrics {

    /** The lanes of the queue: what composes messages, and what sends them. */
    public static final Set<String> LANES = Set.of("compose", "mail", "sms");

    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    /** @param address of the metrics at the management port */
    public QueueMetrics(URI address) {
        this.address = address;
    }

    /**
     * Work that a lane did not take since the server's start.
     *
     * @param lane one of {@link #LANES}
     */
    public long refused(String lane) throws IOException, InterruptedException {
        return sum("educonnect_messages_refused_total", "lane=\"" + lane + "\"", "");
    }

    /**
     * Messages that the carrier took since the server's start.
     *
     * @param channel {@code mail} or {@code sms}
     */
    public long accepted(String channel) throws IOException, InterruptedException {
        return sum("educonnect_messages_sent_total", "channel=\"" + channel + "\"", "result=\"accepted\"");
    }

    /**
     * Waits until lanes are empty.
     *
     * @param lanes some of {@link #LANES}
     * @throws BenchmarkFailure when that takes more than two minutes
     */
    public void awaitEmpty(Set<String> lanes) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LONGEST_SETTLING);
        // Twice: work may go from one lane to the next while the server reads one after the other.
        while (held(lanes) + held(lanes) > 0) {
            if (Instant.now().isAfter(end)) {
                throw new BenchmarkFailure("The queue does not get empty: " + lanes);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private long held(Set<String> lanes) throws IOException, InterruptedException {
        long held = 0;
        for (String lane : lanes) {
            held += sum("educonnect_messages_queue", "lane=\"" + lane + "\"", "");
        }
        return held;
    }

    private long sum(String name, String label, String otherLabel) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith(name + "{") && line.contains(label) && line.contains(otherLabel))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
