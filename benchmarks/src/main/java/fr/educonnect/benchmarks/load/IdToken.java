package fr.educonnect.benchmarks.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** Looks into ID tokens, without proving anything about them. */
final class IdToken {

    private static final ObjectMapper JSON = new ObjectMapper();

    private IdToken() {}

    /**
     * Whether the claim {@code children} names one at least.
     *
     * @param token a signed JWT
     */
    static boolean hasChildren(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        try {
            return !JSON.readTree(claims).path("children").isEmpty();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JWT", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
