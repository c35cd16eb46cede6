package fr.educonnect.teleservice.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * The HTTP clients that talk to the identity provider. All of them give up early: a parent who waits for a provider
 * that hangs is better served by a page that says so.
 */
@Component
class ProviderHttp {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final ClientHttpRequestFactory requests;

    ProviderHttp() {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                // Upgrading a clear-text connection to HTTP/2 gains nothing here and some proxies stumble over it.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(ANSWER);
        this.requests = factory;
    }

    /** For the provider's own documents: discovery and keys. */
    RestOperations documents() {
        return new RestTemplate(requests);
    }

    /** For userinfo, which answers errors as RFC 6750 says. */
    RestOperations userInfo() {
        RestTemplate template = new RestTemplate(requests);
        template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return template;
    }

    /** For the token endpoint: forms out, token answers and OAuth errors in. */
    RestClient tokens() {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
