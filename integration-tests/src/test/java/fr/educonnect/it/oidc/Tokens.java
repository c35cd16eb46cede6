package fr.educonnect.it.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * What the token endpoint gave.
 *
 * @param id ID token
 * @param access access token
 * @param refresh refresh token
 */
public record Tokens(String id, String access, String refresh) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of an answer of the token endpoint. */
    public static Tokens of(JsonNode answer) {
        return new Tokens(
                answer.required("id_token").asText(),
                answer.required("access_token").asText(),
                answer.required("refresh_token").asText());
    }

    /** The claims of the ID token. */
    public JsonNode idClaims() {
        return claims(id);
    }

    /** The claims of the access token. */
    public JsonNode accessClaims() {
        return claims(access);
    }

    /** The signature is not looked at: the tokens came from the token endpoint itself. */
    private static JsonNode claims(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
