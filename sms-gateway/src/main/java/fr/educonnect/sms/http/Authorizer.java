package fr.educonnect.sms.http;

import fr.educonnect.sms.SecretSource;
import fr.educonnect.sms.http.HttpAuth.Basic;
import fr.educonnect.sms.http.HttpAuth.Bearer;
import fr.educonnect.sms.http.HttpAuth.ClientCredentials;
import fr.educonnect.sms.http.HttpAuth.Signed;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Adds to a request what proves who we are. */
final class Authorizer {

    private final HttpGatewayConfig config;
    private final SecretSource secrets;
    private final AccessTokens tokens;

    Authorizer(HttpGatewayConfig config, HttpTransport transport, SecretSource secrets, Clock clock) {
        this.config = config;
        this.secrets = secrets;
        this.tokens = config.auth() instanceof ClientCredentials credentials
                ? new AccessTokens(credentials, transport, secrets, clock)
                : null;
    }

    /** The name that fills {@code {user}} in headers. */
    String user() {
        return config.auth() instanceof Signed signed ? signed.user() : "";
    }

    /**
     * Adds the header.
     *
     * @param request being built
     * @param body as it will be sent
     * @param timestamp seconds since 1970, the same as in other headers
     * @return the access token used; empty for the other kinds
     * @throws AuthorizationException when it cannot be had now
     */
    String authorize(HttpRequest.Builder request, String body, String timestamp) throws AuthorizationException {
        HttpAuth auth = config.auth();
        if (auth instanceof Bearer bearer) {
            request.header("Authorization", "Bearer " + secrets.read(bearer.token()));
        } else if (auth instanceof Basic basic) {
            request.header("Authorization", BasicHeader.of(basic.user(), secrets.read(basic.password())));
        } else if (auth instanceof Signed signed) {
            request.header(signed.header(), signature(signed, body, timestamp));
        } else if (tokens != null) {
            String token = tokens.current();
            request.header("Authorization", "Bearer " + token);
            return token;
        }
        return "";
    }

    /**
     * Whether a request that was refused as unauthorised is worth another try.
     *
     * @param token what {@link #authorize} gave
     * @return true when a new token will be fetched
     */
    boolean renew(String token) {
        if (tokens == null) {
            return false;
        }
        tokens.refused(token);
        return true;
    }

    private String signature(Signed signed, String body, String timestamp) {
        String secret = secrets.read(signed.secret());
        String text = signed.signed()
                .filled(
                        Map.of(
                                "method", config.method().name(),
                                "url", config.url().toString(),
                                "path", config.url().getRawPath(),
                                "body", body,
                                "timestamp", timestamp,
                                "user", signed.user(),
                                "secret", secret),
                        UnaryOperator.identity());
        return signed.prefix() + signed.encoding().encoded(signed.algorithm().sign(secret, text));
    }
}
