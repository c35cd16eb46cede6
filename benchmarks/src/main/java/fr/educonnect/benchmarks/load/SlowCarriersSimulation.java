package fr.educonnect.benchmarks.load;

import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sign-in of our parents, while the carriers of mails and SMS change their pace from round to round. */
public final class SlowCarriersSimulation extends Simulation {

    private final LoadPlan plan = LoadPlan.ofThisProcess();
    private final PaceRounds paces = new PaceRounds(plan.size().rounds());
    private final Recorder recorder = Recorder.of(plan);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Made by Gatling. */
    public SlowCarriersSimulation() {
        setUp(new AlternatingRounds(
                                plan,
                                paces.rounds(plan),
                                recorder,
                                this::tellCarriers,
                                plan.workload().work(plan))
                        .population())
                .protocols(CodeFlow.browser());
    }

    @Override
    public void after() {
        recorder.write();
    }

    private void tellCarriers(Round round) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(plan.carriers() + "/pace"))
                .timeout(Duration.ofSeconds(5))
                .PUT(HttpRequest.BodyPublishers.ofString(
                        paces.of(round.number()).name()))
                .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
