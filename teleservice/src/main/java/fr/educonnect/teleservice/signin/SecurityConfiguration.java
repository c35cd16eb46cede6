package fr.educonnect.teleservice.signin;

import fr.educonnect.teleservice.settings.EduConnectSettings;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Sign-in with EduConnect, sign-out in both directions, and who may see what. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            EduConnectSettings settings,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizationRequestResolver signInRequests,
            SignInFailureHandler failures)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/enfants", "/enfants/**")
                .authenticated()
                .anyRequest()
                .permitAll());
        http.oauth2Login(login -> login.loginPage("/")
                .defaultSuccessUrl(SignInFailureHandler.SIGNED_IN)
                .authorizationEndpoint(
                        start -> start.authorizationRequestResolver(new AccountPageRequests(signInRequests)))
                .failureHandler(failures)
                // Discovery happens when a sign-in starts, so that is where an absent provider shows first.
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F start) {
                        start.setAuthenticationFailureHandler(failures);
                        return start;
                    }
                }));
        http.logout(logout -> logout.logoutSuccessHandler(endProviderSession(registrations)));
        http.oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()));
        http.exceptionHandling(exceptions -> exceptions.accessDeniedHandler(stalePage()));
        http.headers(PageHeaders.of(settings));
        return http.build();
    }

    /** Which session of ours belongs to which session of the provider; back-channel logout looks here. */
    @Bean
    OidcSessionRegistry providerSessions() {
        return new InMemoryOidcSessionRegistry();
    }

    /** Tells the registry about sessions that end by themselves; without it, it would only ever grow. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEvents() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    /** OpenID Connect RP-Initiated Logout: ours ends first, then the browser takes the ID token to the provider. */
    private static LogoutSuccessHandler endProviderSession(ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return handler;
    }

    /** All pages are for everybody who is signed in, so only a form without a valid CSRF token can be denied. */
    private static AccessDeniedHandler stalePage() {
        return (request, response, denied) ->
                response.sendRedirect(request.getContextPath() + SignInProblem.STALE_PAGE.page());
    }
}
