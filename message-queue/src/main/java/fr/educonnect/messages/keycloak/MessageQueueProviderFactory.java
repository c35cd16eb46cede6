package fr.educonnect.messages.keycloak;

import fr.educonnect.messages.MessageQueueProvider;
import org.keycloak.provider.ProviderFactory;

/** Makes {@link MessageQueueProvider}s. */
public interface MessageQueueProviderFactory extends ProviderFactory<MessageQueueProvider> {}
