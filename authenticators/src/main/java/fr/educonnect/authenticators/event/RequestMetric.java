package fr.educonnect.authenticators.event;

import fr.educonnect.authenticators.step.Channel;
import fr.educonnect.authenticators.step.Goal;
import io.micrometer.core.instrument.Metrics;

/** Counts what parents ask for and what becomes of it: {@code educonnect.recovery.requests}. */
public final class RequestMetric {

    private RequestMetric() {}

    /**
     * @param goal what was lost
     * @param channel how it is sent
     * @param result {@code sent}, or the error of the event
     */
    public static void handled(Goal goal, Channel channel, String result) {
        Metrics.counter(
                        "educonnect.recovery.requests",
                        "goal",
                        goal.parameter(),
                        "channel",
                        channel.parameter(),
                        "result",
                        result)
                .increment();
    }
}
