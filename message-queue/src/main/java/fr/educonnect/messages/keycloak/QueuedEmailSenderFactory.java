package fr.educonnect.messages.keycloak;

import fr.educonnect.messages.MessageQueueProvider;
import java.time.Clock;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.EmailSenderProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;

/** The mail sender {@code queue}. It takes the place of Keycloak's own, unless {@code spi-email-sender--provider} names another. */
public final class QueuedEmailSenderFactory implements EmailSenderProviderFactory {

    /** Provider id, as the server's options name it. */
    public static final String ID = "queue";

    /** Above Keycloak's own, which has 0. */
    private static final int ORDER = 10;

    private final Clock clock = Clock.systemUTC();
    private DefaultMessageQueueFactory queue;

    @Override
    public void init(Config.Scope options) {
        // The queue's options are those of the SPI message-queue.
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        queue = (DefaultMessageQueueFactory)
                sessions.getProviderFactory(MessageQueueProvider.class, DefaultMessageQueueFactory.ID);
    }

    @Override
    public EmailSenderProvider create(KeycloakSession session) {
        return new QueuedEmailSender(session, queue.delivery(), clock);
    }

    @Override
    public void close() {}

    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(MessageQueueProvider.class);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public int order() {
        return ORDER;
    }
}
