package fr.educonnect.it.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;

/** A téléservice seen from the protocol: authorization code flow with PKCE, as a confidential client of the realm. */
final class RelyingParty {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI realm;
    private final ClientRepresentation client;
    private final String redirectUri;
    private final String verifier = random();
    private final String nonce = random();
    private final String state = random();

    /**
     * @param realm issuer address of the realm
     * @param client as the admin console knows it, with its secret
     */
    RelyingParty(URI realm, ClientRepresentation client) {
        this.realm = realm;
        this.client = client;
        this.redirectUri = client.getRedirectUris().get(0).replace("*", "");
    }

    /** Where a parent is sent to sign in. */
    URI authorizationRequest(String scope) {
        return endpoint("auth?"
                + CookieBrowser.urlEncoded(Map.of(
                        "client_id",
                        client.getClientId(),
                        "redirect_uri",
                        redirectUri,
                        "response_type",
                        "code",
                        "scope",
                        scope,
                        "state",
                        state,
                        "nonce",
                        nonce,
                        "code_challenge",
                        BASE64.encodeToString(sha256(verifier)),
                        "code_challenge_method",
                        "S256")));
    }

    /** Whether the browser has left the realm for this téléservice's callback, with the state it was sent with. */
    boolean isCallback(Page page) {
        return page.address().toString().startsWith(redirectUri) && state.equals(page.parameter("state"));
    }

    /** The answer of the token endpoint to the code of a callback. */
    JsonNode tokens(Page callback) throws IOException, InterruptedException {
        String form = CookieBrowser.urlEncoded(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client.getClientId(),
                "client_secret",
                client.getSecret(),
                "redirect_uri",
                redirectUri,
                "code_verifier",
                verifier,
                "code",
                callback.parameter("code")));
        return answer(HttpRequest.newBuilder(endpoint("token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** The claims of an ID token. The signature is not looked at: it came from the token endpoint itself. */
    JsonNode idToken(JsonNode tokens) throws IOException {
        String payload = tokens.required("id_token").asText().split("\\.")[1];
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(payload));
        if (!nonce.equals(claims.path("nonce").asText())) {
            throw new AssertionError("the ID token belongs to another request: " + claims);
        }
        return claims;
    }

    /** What the userinfo endpoint says. */
    JsonNode userInfo(JsonNode tokens) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(endpoint("userinfo"))
                .header(
                        "Authorization",
                        "Bearer " + tokens.required("access_token").asText()));
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private URI endpoint(String path) {
        return URI.create(realm + "/protocol/openid-connect/" + path);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
