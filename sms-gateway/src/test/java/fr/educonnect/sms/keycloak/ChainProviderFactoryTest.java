package fr.educonnect.sms.keycloak;

import static fr.educonnect.sms.testing.Messages.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.settings.InvalidSettingsException;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;
import org.keycloak.provider.Spi;

class ChainProviderFactoryTest {

    private final ChainProviderFactory factory = new ChainProviderFactory();

    @Test
    void keycloakFindsTheSpiAndItsProvider() {
        assertThat(ServiceLoader.load(Spi.class))
                .filteredOn(spi -> spi.getName().equals("sms-gateway"))
                .singleElement()
                .satisfies(spi -> assertThat(spi.getProviderClass()).isEqualTo(SmsGatewayProvider.class));
        assertThat(ServiceLoader.load(SmsGatewayProviderFactory.class))
                .extracting(SmsGatewayProviderFactory::getId)
                .containsExactly("chain");
    }

    @Test
    void optionsOfTheServerSetUpTheChain() {
        factory.init(new Options(Map.of(
                "gateways", "api",
                "api-type", "http",
                "api-url", "https://api.example.org/sms",
                "api-body", "{\"to\":\"{to}\",\"text\":\"{text}\"}")));

        assertThat(factory.create(null).health()).hasSize(1);
        assertThat(factory.getOperationalInfo()).containsOnlyKeys("api");
        assertThat(factory.getOperationalInfo().get("api")).startsWith("UP since ");
        factory.close();
    }

    @Test
    void withoutOptionsTheServerStartsAndNothingIsSent() {
        factory.init(new Options(Map.of()));

        assertThat(factory.create(null).send(saying("bonjour")))
                .isEqualTo(new SendResult.Rejected(SendResult.Fault.GATEWAY, "no-gateway"));
    }

    @Test
    void aMistakeKeepsTheServerFromStarting() {
        assertThatThrownBy(() -> factory.init(new Options(Map.of("gateways", "api"))))
                .isInstanceOf(InvalidSettingsException.class);
        factory.close();
    }

    /** Options as Keycloak hands them to a factory. */
    private static final class Options extends Config.AbstractScope {

        private final Map<String, String> values;

        Options(Map<String, String> values) {
            this.values = values;
        }

        @Override
        public String get(String key) {
            return values.get(key);
        }

        @Override
        public Config.Scope scope(String... scope) {
            return new Options(Map.of());
        }

        @Override
        @Deprecated
        public Set<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Config.Scope root() {
            return this;
        }
    }
}
