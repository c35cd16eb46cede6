package fr.educonnect.sms.metrics;

import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.chain.GatewayHealth;
import fr.educonnect.sms.chain.GatewayHealth.State;
import fr.educonnect.sms.chain.SendListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends as metrics: timer {@code educonnect.sms.send} by {@code gateway} and {@code outcome}; gauge
 * {@code educonnect.sms.gateway.up} by {@code gateway}, 1 while it is used, 0 while it is left alone.
 */
public final class MicrometerSendListener implements SendListener {

    private final MeterRegistry registry;
    private final Map<String, GatewayHealth> healths = new ConcurrentHashMap<>();

    /**
     * Counts in a registry.
     *
     * @param registry Keycloak's, in the server
     */
    public MicrometerSendListener(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void sent(String gateway, SendResult result, Duration took) {
        sends(gateway, result.outcome()).record(took);
    }

    private Timer sends(String gateway, String outcome) {
        return Timer.builder("educonnect.sms.send")
                .description("SMS handed to a gateway")
                .tag("gateway", gateway)
                .tag("outcome", outcome)
                .register(registry);
    }

    @Override
    public void changed(GatewayHealth health) {
        if (healths.put(health.gateway(), health) == null) {
            Gauge.builder("educonnect.sms.gateway.up", healths, known -> isUp(known.get(health.gateway())))
                    .description("1 while the SMS gateway is used, 0 while it is left alone")
                    .tag("gateway", health.gateway())
                    .register(registry);
            // With 0: who watches sees growth only from a value seen before.
            SendResult.OUTCOMES.forEach(outcome -> sends(health.gateway(), outcome));
        }
    }

    private static int isUp(GatewayHealth health) {
        return health.state() == State.DOWN ? 0 : 1;
    }
}
