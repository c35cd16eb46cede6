package fr.educonnect.sms.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.educonnect.sms.SecretSource;
import fr.educonnect.sms.http.Exchange.Answered;
import fr.educonnect.sms.http.HttpAuth.ClientCredentials;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Fetches the token of the client credentials grant (RFC 6749 §4.4) and keeps it until shortly before it expires. */
final class AccessTokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** For a provider that does not say how long its token lasts. */
    private static final Duration SHORT_LIFE = Duration.ofMinutes(5);

    /** A token is renewed this long before its end, so that none expires on its way. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final ClientCredentials auth;
    private final HttpTransport transport;
    private final SecretSource secrets;
    private final Clock clock;

    private String token;
    private Instant renewAt = Instant.MIN;

    AccessTokens(ClientCredentials auth, HttpTransport transport, SecretSource secrets, Clock clock) {
        this.auth = auth;
        this.transport = transport;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A token that should be good.
     *
     * @throws AuthorizationException when the provider gives none
     */
    synchronized String current() throws AuthorizationException {
        if (token == null || !clock.instant().isBefore(renewAt)) {
            fetch();
        }
        return token;
    }

    /** Drops a token that the provider refused, unless another thread already fetched a newer one. */
    synchronized void refused(String old) {
        if (old.equals(token)) {
            token = null;
        }
    }

    private void fetch() throws AuthorizationException {
        String form = "grant_type=client_credentials"
                + (auth.scope().isEmpty() ? "" : "&scope=" + URLEncoder.encode(auth.scope(), StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(auth.tokenUrl())
                .header("Content-Type", BodyType.FORM.mediaType())
                .header("Accept", "application/json")
                .header("Authorization", BasicHeader.of(auth.clientId(), secrets.read(auth.clientSecret())))
                .POST(BodyPublishers.ofString(form))
                .build();
        if (!(transport.exchange(request) instanceof Answered answer)) {
            throw new AuthorizationException("token-unreachable", true);
        }
        if (answer.status() != 200) {
            boolean passes = answer.status() == 429 || answer.status() >= 500;
            throw new AuthorizationException("token-http-" + answer.status(), passes);
        }
        keep(answer.body());
    }

    private void keep(byte[] body) throws AuthorizationException {
        try {
            JsonNode answer = JSON.readTree(body == null ? new byte[0] : body);
            String fetched = answer.path("access_token").asText();
            if (!fetched.matches("[!-~]+")) {
                throw new AuthorizationException("token-missing", true);
            }
            long seconds = answer.path("expires_in").asLong(SHORT_LIFE.toSeconds());
            token = fetched;
            renewAt = clock.instant().plusSeconds(Math.min(seconds, 86_400)).minus(MARGIN);
        } catch (IOException e) {
            throw new AuthorizationException("token-unreadable", true);
        }
    }
}
