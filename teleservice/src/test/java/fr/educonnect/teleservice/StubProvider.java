package fr.educonnect.teleservice;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID provider on loopback that signs in whoever comes: just enough for a standard client to go through a whole
 * sign-in, a refresh and a logout. Tests change its public fields to make it behave.
 */
public final class StubProvider implements AutoCloseable {

    private static final String CLIENT = "teleservice-demo";
    private static final String SESSION = "provider-session-1";

    private final int port;
    private final RSAKey key;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> nonceOfCode = new ConcurrentHashMap<>();
    private HttpServer server;
    private boolean away;

    /** What userinfo answers, besides {@code sub}. */
    public volatile Map<String, Object> claims = Map.of();
    /** Seconds that an access token lives; Spring refreshes a minute before its end. */
    public volatile int tokenSeconds = 300;
    /** Whether the session is over: refresh tokens and access tokens are refused. */
    public volatile boolean ended;
    /** Moves the times in ID tokens, as a wrong clock would. */
    public volatile int clockSeconds;
    /** An error to answer to authorization requests, or null. */
    public volatile String error;

    public final List<MultiValueMap<String, String>> authorizationRequests = new ArrayList<>();
    public final List<MultiValueMap<String, String>> tokenRequests = new ArrayList<>();

    public StubProvider(int port) {
        try {
            this.key = new RSAKeyGenerator(2048).keyID("stub").generate();
        } catch (JOSEException noRsa) {
            throw new IllegalStateException(noRsa);
        }
        start(port);
        this.port = server.getAddress().getPort();
    }

    public String issuer() {
        return "http://localhost:" + port + "/realms/educonnect";
    }

    /** Goes away: connections are refused until {@link #comeBack()}. */
    public void goAway() {
        server.stop(0);
        away = true;
    }

    /** Answers again, on the same port. */
    public void comeBack() {
        start(port);
        away = false;
    }

    /** Back to the behaviour of a new provider. */
    public void reset() {
        if (away) {
            comeBack();
        }
        claims = Map.of();
        tokenSeconds = 300;
        ended = false;
        clockSeconds = 0;
        error = null;
        authorizationRequests.clear();
        tokenRequests.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A logout token for the session that everybody here has (OpenID Connect Back-Channel Logout §2.4). */
    public String logoutToken() {
        return signed(new JWTClaimsSet.Builder()
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .jwtID("logout-" + System.nanoTime())
                .claim("sid", SESSION));
    }

    private void start(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/realms/educonnect/.well-known/openid-configuration", this::discovery);
        server.createContext(
                "/realms/educonnect/certs",
                exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/realms/educonnect/auth", this::authorize);
        server.createContext("/realms/educonnect/token", this::token);
        server.createContext("/realms/educonnect/userinfo", this::userInfo);
        server.start();
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                json.writeValueAsString(Map.of(
                        "issuer", issuer(),
                        "authorization_endpoint", issuer() + "/auth",
                        "token_endpoint", issuer() + "/token",
                        "userinfo_endpoint", issuer() + "/userinfo",
                        "jwks_uri", issuer() + "/certs",
                        "end_session_endpoint", issuer() + "/logout",
                        "response_types_supported", List.of("code"),
                        "subject_types_supported", List.of("pairwise"),
                        "id_token_signing_alg_values_supported", List.of("RS256"))));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        MultiValueMap<String, String> query =
                parameters(exchange.getRequestURI().getRawQuery());
        authorizationRequests.add(query);
        String code = "code-" + authorizationRequests.size();
        nonceOfCode.put(code, query.getFirst("nonce"));
        String outcome = error == null ? "code=" + code : "error=" + error + "&error_description=%3Cscript%3E";
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        query.getFirst("redirect_uri")
                                + "?" + outcome
                                + "&state=" + URLEncoder.encode(query.getFirst("state"), StandardCharsets.UTF_8));
        answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        MultiValueMap<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        tokenRequests.add(form);
        if (ended) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"Session not active\"}");
            return;
        }
        String nonce = nonceOfCode.getOrDefault(String.valueOf(form.getFirst("code")), "");
        answer(
                exchange,
                200,
                json.writeValueAsString(Map.of(
                        "access_token",
                        "access-" + tokenRequests.size(),
                        "refresh_token",
                        "refresh-" + tokenRequests.size(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        tokenSeconds,
                        "scope",
                        "openid profile email children fredu",
                        "id_token",
                        signed(new JWTClaimsSet.Builder().claim("nonce", nonce).claim("sid", SESSION)))));
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        if (ended) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            answer(exchange, 401, "{\"error\":\"invalid_token\"}");
            return;
        }
        Map<String, Object> answer = new ConcurrentHashMap<>(claims);
        answer.put("sub", "pairwise-1");
        answer(exchange, 200, json.writeValueAsString(answer));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        Instant now = Instant.now().plusSeconds(clockSeconds);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims.issuer(issuer())
                        .subject("pairwise-1")
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException unsigned) {
            throw new IllegalStateException(unsigned);
        }
        return token.serialize();
    }

    private static MultiValueMap<String, String> parameters(String query) {
        return UriComponentsBuilder.fromUri(URI.create("?" + query)).build().getQueryParams().entrySet().stream()
                .collect(
                        LinkedMultiValueMap::new,
                        (all, entry) -> entry.getValue()
                                .forEach(value ->
                                        all.add(entry.getKey(), URLDecoder.decode(value, StandardCharsets.UTF_8))),
                        MultiValueMap::addAll);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
