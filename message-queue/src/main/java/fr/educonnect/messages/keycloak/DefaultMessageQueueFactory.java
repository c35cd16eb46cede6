package fr.educonnect.messages.keycloak;

import fr.educonnect.messages.MessageQueueProvider;
import fr.educonnect.messages.mail.MailDelivery;
import fr.educonnect.messages.metrics.MicrometerQueueMetrics;
import fr.educonnect.messages.queue.Lane;
import fr.educonnect.messages.settings.QueueSettings;
import fr.educonnect.sms.keycloak.SmsGatewayProvider;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.UserProvider;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/**
 * The provider {@code default}: a queue in memory, configured by the server's options
 * {@code spi-message-queue--default--…} (docs/messages.md).
 */
public final class DefaultMessageQueueFactory implements MessageQueueProviderFactory, ServerInfoAwareProviderFactory {

    /** Provider id, as the server's options name it. */
    public static final String ID = "default";

    private final Clock clock = Clock.systemUTC();
    private QueueSettings settings;
    private MailDelivery delivery;
    private MessageQueue queue;

    /**
     * {@inheritDoc}
     *
     * @throws fr.educonnect.sms.settings.InvalidSettingsException naming everything that is wrong; the server does not start
     */
    @Override
    public void init(Config.Scope options) {
        // Chance only spreads retries: nothing secret comes of it.
        settings = QueueSettings.read(
                options::get, () -> ThreadLocalRandom.current().nextDouble());
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        delivery = new MailDelivery(settings.smtp(), new VaultPasswords(sessions), new KeycloakTrust(sessions), clock);
        queue = new MessageQueue(
                settings,
                sessions,
                delivery,
                new SessionGateway(sessions),
                new MicrometerQueueMetrics(Metrics.globalRegistry),
                clock);
    }

    @Override
    public MessageQueueProvider create(KeycloakSession session) {
        return new DefaultMessageQueue(session, queue);
    }

    /** Sends mails on the caller's thread, for the test of the connection. */
    MailDelivery delivery() {
        return delivery;
    }

    /** {@inheritDoc} Drains the queue. */
    @Override
    public void close() {
        if (queue != null) {
            queue.close();
            delivery.close();
        }
    }

    /** {@inheritDoc} What the queue needs to drain is closed after it. */
    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(SmsGatewayProvider.class, RealmProvider.class, UserProvider.class);
    }

    @Override
    public String getId() {
        return ID;
    }

    /** {@inheritDoc} Shown in the console under <em>Server info</em>: each lane, how full it is and what it refused. */
    @Override
    public Map<String, String> getOperationalInfo() {
        Map<String, String> info = new LinkedHashMap<>();
        for (Lane lane : queue.lanes().all()) {
            info.put(lane.name(), lane.held() + " of " + lane.capacity() + ", " + lane.refused() + " refused");
        }
        return info;
    }
}
