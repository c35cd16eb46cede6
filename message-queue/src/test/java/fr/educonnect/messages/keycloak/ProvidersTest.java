package fr.educonnect.messages.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.messages.MessageQueueProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.keycloak.email.DefaultEmailSenderProviderFactory;
import org.keycloak.email.EmailSenderProviderFactory;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

class ProvidersTest {

    @Test
    void keycloakFindsTheQueue() {
        assertThat(ServiceLoader.load(Spi.class))
                .filteredOn(spi -> spi.getName().equals("message-queue"))
                .singleElement()
                .satisfies(spi -> assertThat(spi.getProviderClass()).isEqualTo(MessageQueueProvider.class));
        assertThat(ServiceLoader.load(MessageQueueProviderFactory.class))
                .extracting(ProviderFactory::getId)
                .containsExactly("default");
    }

    @Test
    void ourMailSenderGoesBeforeKeycloaks() {
        assertThat(ServiceLoader.load(EmailSenderProviderFactory.class))
                .filteredOn(factory -> factory.order() > new DefaultEmailSenderProviderFactory().order())
                .extracting(ProviderFactory::getId)
                .containsExactly("queue");
    }
}
