package fr.educonnect.sms.keycloak;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link SmsGatewayProvider}s. */
public interface SmsGatewayProviderFactory extends ProviderFactory<SmsGatewayProvider> {}
