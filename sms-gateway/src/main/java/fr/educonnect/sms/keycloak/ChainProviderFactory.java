package fr.educonnect.sms.keycloak;

import fr.educonnect.sms.chain.GatewayChain;
import fr.educonnect.sms.chain.GatewayHealth;
import fr.educonnect.sms.metrics.MicrometerSendListener;
import fr.educonnect.sms.setup.GatewaySetup;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/**
 * The provider {@code chain}: gateways in an order, configured by the server's options
 * {@code spi-sms-gateway--chain--…} (docs/sms-gateways.md).
 */
public final class ChainProviderFactory implements SmsGatewayProviderFactory, ServerInfoAwareProviderFactory {

    /** Provider id, as the server's options name it. */
    public static final String ID = "chain";

    private static final Logger LOG = Logger.getLogger(ChainProviderFactory.class);

    private VaultSecrets secrets;
    private GatewayChain chain;
    private ChainProvider provider;

    /**
     * {@inheritDoc}
     *
     * @throws fr.educonnect.sms.settings.InvalidSettingsException naming everything that is wrong; the server does not start
     */
    @Override
    public void init(Config.Scope options) {
        secrets = new VaultSecrets(options.get("vault-realm", "master"));
        chain = new GatewaySetup(secrets, new MicrometerSendListener(Metrics.globalRegistry), Clock.systemUTC())
                .chain(options::get);
        provider = new ChainProvider(chain);
        if (chain.health().isEmpty()) {
            LOG.warn("No SMS gateway is configured: no SMS will be sent. Set spi-sms-gateway--chain--gateways.");
        }
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        secrets.use(sessions);
    }

    @Override
    public SmsGatewayProvider create(KeycloakSession session) {
        return provider;
    }

    @Override
    public void close() {
        if (chain != null) {
            chain.close();
        }
    }

    @Override
    public String getId() {
        return ID;
    }

    /** {@inheritDoc} Shown in the console under <em>Server info</em>: each gateway and how it does. */
    @Override
    public Map<String, String> getOperationalInfo() {
        Map<String, String> info = new LinkedHashMap<>();
        for (GatewayHealth health : chain.health()) {
            info.put(health.gateway(), health.state() + " since " + health.since());
        }
        return info;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name("gateways")
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("Names of the SMS gateways in the order of their use, separated by commas. "
                        + "Each is set up by options that begin with its name: <name>-type, <name>-url…")
                .add()
                .property()
                .name("vault-realm")
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("Realm in whose name the gateways' secrets are read from the vault.")
                .defaultValue("master")
                .add()
                .property()
                .name("respell-in-gsm")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .helpText("Replace letters and marks that the GSM alphabet lacks, where the whole text then fits it.")
                .defaultValue(true)
                .add()
                .build();
    }
}
