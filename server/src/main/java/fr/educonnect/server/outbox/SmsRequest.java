package fr.educonnect.server.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;

/**
 * What the server's HTTP gateway posts for each SMS: {@code {"to":"+33612345678","text":"…"}}.
 *
 * @param to E.164 number
 * @param text not blank
 */
record SmsRequest(String to, String text) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    SmsRequest {
        if (to == null || !E164.matcher(to).matches()) {
            throw new IllegalArgumentException("\"to\" must be a number such as +33612345678");
        }
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("\"text\" must not be empty");
        }
    }

    /** Reads a request's body; throws IllegalArgumentException with a message for its sender. */
    static SmsRequest parse(byte[] body) {
        try {
            SmsRequest request = JSON.readValue(body, SmsRequest.class);
            if (request == null) {
                throw new IllegalArgumentException("a JSON object is expected");
            }
            return request;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(reason(e), e);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static String reason(JsonProcessingException e) {
        return e.getCause() instanceof IllegalArgumentException ours ? ours.getMessage() : e.getOriginalMessage();
    }
}
