package fr.educonnect.sms.keycloak;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Keycloak's plug for sending SMS: {@code sms-gateway}. The provider we ship is {@code chain}. */
public final class SmsGatewaySpi implements Spi {

    /** Name in the server's options: {@code spi-sms-gateway--…}. */
    public static final String NAME = "sms-gateway";

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
        return SmsGatewayProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return SmsGatewayProviderFactory.class;
    }
}
