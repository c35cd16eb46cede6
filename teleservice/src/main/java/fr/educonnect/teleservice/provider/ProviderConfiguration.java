package fr.educonnect.teleservice.provider;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Spring Security's OAuth client, with our HTTP time-outs and discovery on first use. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    /** Asks the provider at the first sign-in; a failure is not kept, so the next sign-in asks again. */
    @Bean
    ClientRegistrationRepository clientRegistrations(ProviderDiscovery discovery) {
        return new SupplierClientRegistrationRepository(discovery::discover);
    }

    /**
     * Asks the provider once more before each sign-in: our page about its absence helps a parent, the browser's about a
     * refused connection does not.
     */
    @Bean
    OAuth2AuthorizationRequestResolver signInRequests(
            ClientRegistrationRepository registrations, ProviderDiscovery discovery) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(registrations);
        resolver.setAuthorizationRequestCustomizer(request -> discovery.checkThatProviderAnswers());
        return resolver;
    }

    /** Tokens live in the parent's session and go with it. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens(ProviderHttp http) {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(http.tokens());
        return client;
    }

    /** Refreshes only: a parent who must sign in again is told so, and not sent away in the middle of a page. */
    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients, ProviderHttp http) {
        RestClientRefreshTokenTokenResponseClient tokens = new RestClientRefreshTokenTokenResponseClient();
        tokens.setRestClient(http.tokens());
        RefreshTokenOAuth2AuthorizedClientProvider refresh = new RefreshTokenOAuth2AuthorizedClientProvider();
        refresh.setAccessTokenResponseClient(tokens);
        DefaultOAuth2AuthorizedClientManager manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(refresh);
        return manager;
    }

    /** Always asks userinfo: the administrator may keep the children out of the ID token (flows §7). */
    @Bean
    OidcUserService userInfo(ProviderHttp http) {
        DefaultOAuth2UserService request = new DefaultOAuth2UserService();
        request.setRestOperations(http.userInfo());
        OidcUserService service = new OidcUserService();
        service.setOauth2UserService(request);
        service.setRetrieveUserInfo(always -> true);
        return service;
    }
}
