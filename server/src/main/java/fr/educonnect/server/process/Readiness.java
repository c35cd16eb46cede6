package fr.educonnect.server.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Waits until a program answers over HTTP. */
public final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * Waits for a successful answer.
     *
     * @param address what to ask for
     * @param process who should answer; its end ends the waiting
     * @throws fr.educonnect.server.terminal.StartFailure when it ended, or took too long
     */
    public void await(URI address, ChildProcess process) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (!answers(address)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw process.failure();
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean answers(URI address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
