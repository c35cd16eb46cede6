package fr.educonnect.messages.keycloak;

import fr.educonnect.messages.MessageQueueProvider;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Keycloak's plug for work after the request: {@code message-queue}. The provider we ship is {@code default}. */
public final class MessageQueueSpi implements Spi {

    /** Name in the server's options: {@code spi-message-queue--…}. */
    public static final String NAME = "message-queue";

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return MessageQueueProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return MessageQueueProviderFactory.class;
    }
}
