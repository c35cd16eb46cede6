package fr.educonnect.it.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/**
 * What an endpoint answered.
 *
 * @param status HTTP status
 * @param body as text, empty for none
 * @param location the header, or null
 */
public record Answer(int status, String body, String location) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Takes what is of interest. */
    public static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Location").orElse(null));
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON (" + status + "): " + body, e);
        }
    }

    /**
     * The same answer, if it is a success.
     *
     * @throws AssertionError otherwise, with the body
     */
    public Answer ok() {
        if (status / 100 != 2) {
            throw new AssertionError("Answered " + status + ": " + body);
        }
        return this;
    }

    /** The id of what was created. */
    public String createdId() {
        ok();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
