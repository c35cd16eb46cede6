package fr.educonnect.it.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.keycloak.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A téléservice seen from the protocol: a confidential client, authorization code flow with PKCE. Registered by an
 * administrator for the time of a test.
 */
public final class RelyingParty implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Admin admin;
    private final URI issuer;
    private final String home;
    private final String id;
    private final String clientId;
    private final String secret;
    private final String verifier = random();

    private RelyingParty(Admin admin, URI issuer, String home, String id, String clientId, String secret) {
        this.admin = admin;
        this.issuer = issuer;
        this.home = home;
        this.id = id;
        this.clientId = clientId;
        this.secret = secret;
    }

    /**
     * Registers a téléservice like the demo's: every scope on request, no consent.
     *
     * @param home its front page, with a slash at the end
     * @param differences members of the client representation that differ from the demo's
     */
    public static RelyingParty register(Admin admin, URI issuer, String home, String clientId, ObjectNode differences) {
        ObjectNode client = Admin.object()
                .put("clientId", clientId)
                .put("name", "Cantine (test)")
                .put("publicClient", false)
                .put("standardFlowEnabled", true)
                .put("fullScopeAllowed", false)
                .put("baseUrl", home);
        client.putArray("redirectUris").add(home + "retour");
        client.putObject("attributes").put("pkce.code.challenge.method", "S256").put("post.logout.redirect.uris", home);
        // Keycloak lets only a client that a token is meant for introspect it.
        ObjectNode audience = client.putArray("protocolMappers")
                .addObject()
                .put("name", "own audience")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper");
        audience.putObject("config")
                .put("included.client.audience", clientId)
                .put("access.token.claim", "true")
                .put("introspection.token.claim", "true")
                .put("id.token.claim", "false");
        client.setAll(differences);
        String id = admin.post("clients", client).createdId();
        String secret =
                admin.read("clients/" + id + "/client-secret").required("value").asText();
        return new RelyingParty(admin, issuer, home, id, clientId, secret);
    }

    /** Keycloak's own id of the client. */
    public String id() {
        return id;
    }

    /** Its secret at Keycloak. */
    public String secret() {
        return secret;
    }

    /** Where a parent is sent to sign in. */
    public URI authorizationRequest(String scope) {
        return authorizationRequest(scope, Map.of());
    }

    /**
     * Where a parent is sent.
     *
     * @param more parameters beyond the usual ones, such as {@code prompt}
     */
    public URI authorizationRequest(String scope, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", redirectUri());
        parameters.put("response_type", "code");
        parameters.put("scope", scope);
        parameters.put("state", random());
        parameters.put("nonce", random());
        parameters.put("code_challenge", BASE64.encodeToString(sha256(verifier)));
        parameters.put("code_challenge_method", "S256");
        parameters.putAll(more);
        return endpoint("auth?" + HttpBrowser.urlEncoded(parameters));
    }

    /** Whether a browser came back to this téléservice. */
    public boolean isCallback(HttpPage page) {
        return isCallback(page.address().toString());
    }

    /** Whether an address is the one to which this téléservice has parents sent back. */
    public boolean isCallback(String address) {
        return address.startsWith(redirectUri());
    }

    /** Signs a parent in with a new browser. */
    public Tokens signIn(String identifiant, String password, String scope) {
        HttpBrowser browser = new HttpBrowser();
        return tokens(browser.signIn(browser.get(authorizationRequest(scope)), identifiant, password));
    }

    /** The tokens for the code of a callback. */
    public Tokens tokens(HttpPage callback) {
        if (!isCallback(callback) || callback.parameter("code") == null) {
            throw new AssertionError("no code at " + callback.address() + " (" + callback.status() + "): "
                    + callback.heading() + " " + callback.body());
        }
        return Tokens.of(post("token", grant("authorization_code", "code", callback.parameter("code")))
                .ok()
                .json());
    }

    /** Refreshes. */
    public Answer refresh(Tokens tokens) {
        return post("token", grant("refresh_token", "refresh_token", tokens.refresh()));
    }

    /** Asks userinfo. */
    public Answer userInfo(Tokens tokens) {
        return send(HttpRequest.newBuilder(endpoint("userinfo")).header("Authorization", "Bearer " + tokens.access()));
    }

    /** The claims of userinfo. */
    public JsonNode userInfoClaims(Tokens tokens) {
        return userInfo(tokens).ok().json();
    }

    /** Asks what an access token is worth. */
    public JsonNode introspection(Tokens tokens) {
        return post(
                        "token/introspect",
                        Map.of("client_id", clientId, "client_secret", secret, "token", tokens.access()))
                .ok()
                .json();
    }

    /** Removes the registration. */
    @Override
    public void close() {
        admin.delete("clients/" + id).ok();
    }

    private String redirectUri() {
        return home + "retour";
    }

    private Map<String, String> grant(String type, String name, String value) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", type);
        form.put("client_id", clientId);
        form.put("client_secret", secret);
        form.put("redirect_uri", redirectUri());
        form.put("code_verifier", verifier);
        form.put(name, value);
        return form;
    }

    private Answer post(String path, Map<String, String> form) {
        return send(HttpRequest.newBuilder(endpoint(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(HttpBrowser.urlEncoded(form))));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(
                    http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI endpoint(String path) {
        return URI.create(issuer + "/protocol/openid-connect/" + path);
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
