package fr.educonnect.teleservice.provider;

import fr.educonnect.teleservice.settings.EduConnectSettings;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Builds the client registration from the provider's discovery document, when it is first needed.
 *
 * <p>Spring Security would fetch the document by itself, but at start, with time-outs of 30 seconds that cannot be set.
 */
@Component
class ProviderDiscovery {

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final EduConnectSettings settings;
    private final ProviderHttp http;

    ProviderDiscovery(EduConnectSettings settings, ProviderHttp http) {
        this.settings = settings;
        this.http = http;
    }

    /**
     * Asks the provider.
     *
     * @return a repository that holds the one registration
     * @throws ProviderUnavailableException if it does not answer, or answers for another issuer
     */
    InMemoryClientRegistrationRepository discover() {
        return new InMemoryClientRegistrationRepository(registration(document()));
    }

    /**
     * Makes sure that there is somebody to send a parent to.
     *
     * @throws ProviderUnavailableException if the provider does not answer
     */
    void checkThatProviderAnswers() {
        document();
    }

    private Map<String, Object> document() {
        String address = settings.issuer() + "/.well-known/openid-configuration";
        try {
            Map<String, Object> document = http.documents()
                    .exchange(RequestEntity.get(address).build(), DOCUMENT)
                    .getBody();
            // OpenID Connect Discovery §4.3: a document of another issuer must not be used.
            if (document == null || !settings.issuer().equals(document.get("issuer"))) {
                throw new ProviderUnavailableException(address + " does not describe the issuer it belongs to", null);
            }
            return document;
        } catch (RestClientException | IllegalArgumentException failed) {
            throw new ProviderUnavailableException("No discovery document from " + address, failed);
        }
    }

    private ClientRegistration registration(Map<String, Object> document) {
        return ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(EduConnectRegistration.ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(EduConnectRegistration.SCOPES)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
