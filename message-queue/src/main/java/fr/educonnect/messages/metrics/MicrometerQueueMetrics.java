package fr.educonnect.messages.metrics;

import fr.educonnect.messages.queue.DeliveryWatch;
import fr.educonnect.messages.queue.Ending;
import fr.educonnect.messages.queue.Lane;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The queue as metrics: gauge {@code educonnect.messages.queue} and counter {@code educonnect.messages.refused} by
 * {@code lane}; counter {@code educonnect.messages.sent} by {@code channel} and {@code result}; counter
 * {@code educonnect.messages.composed} by {@code name} and {@code result}; timer {@code educonnect.messages.delivery} by
 * {@code channel}, from the request's hand-over until the mail server or SMS provider took the message.
 */
public final class MicrometerQueueMetrics implements DeliveryWatch {

    private final MeterRegistry registry;
    private final List<Meter> ofLanes = new ArrayList<>();

    /**
     * Counts in a registry.
     *
     * @param registry Keycloak's, in the server
     */
    public MicrometerQueueMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Shows a lane.
     *
     * @param lane until {@link #forgetLanes()}
     */
    public void show(Lane lane) {
        ofLanes.add(Gauge.builder("educonnect.messages.queue", lane, Lane::held)
                .description("Work that waits, waits for another try, or is being done")
                .tag("lane", lane.name())
                .register(registry));
        ofLanes.add(FunctionCounter.builder("educonnect.messages.refused", lane, Lane::refused)
                .description("Work refused because the lane was full or closing")
                .tag("lane", lane.name())
                .register(registry));
    }

    /**
     * Shows a channel with 0 for every ending. Who watches sees growth only from a value seen before: a counter that begins with
     * the first failures hides them.
     *
     * @param channel {@code mail} or {@code sms}
     */
    public void show(String channel) {
        for (Ending ending : Ending.values()) {
            sent(channel, ending);
        }
    }

    /** Shows no lane any more: a queue that was closed is not held by its meters. */
    public void forgetLanes() {
        ofLanes.forEach(registry::remove);
        ofLanes.clear();
    }

    @Override
    public void ended(String channel, Ending ending, Duration sinceHandOver) {
        sent(channel, ending).increment();
        if (ending == Ending.ACCEPTED) {
            Timer.builder("educonnect.messages.delivery")
                    .description("From the request's hand-over until the mail server or SMS provider took the message")
                    .tag("channel", channel)
                    .register(registry)
                    .record(sinceHandOver);
        }
    }

    private Counter sent(String channel, Ending ending) {
        return Counter.builder("educonnect.messages.sent")
                .description("Mails and SMS by how they ended")
                .tag("channel", channel)
                .tag("result", ending.label())
                .register(registry);
    }

    /**
     * One composition ended.
     *
     * @param name the composition's
     * @param result {@code done}, {@code fault}, {@code expired} or {@code shutdown}
     */
    public void composed(String name, String result) {
        Counter.builder("educonnect.messages.composed")
                .description("Compositions of messages by how they ended")
                .tag("name", name)
                .tag("result", result)
                .register(registry)
                .increment();
    }
}
