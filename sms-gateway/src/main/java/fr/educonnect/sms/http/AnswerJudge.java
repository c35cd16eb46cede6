package fr.educonnect.sms.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SendResult.Accepted;
import fr.educonnect.sms.SendResult.Failed;
import fr.educonnect.sms.SendResult.Fault;
import fr.educonnect.sms.SendResult.Rejected;
import fr.educonnect.sms.SendResult.Unknown;
import fr.educonnect.sms.http.Exchange.Answered;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads from an answer what became of the message. In doubt it is {@code Unknown}: a server error may come after the
 * message was taken, and so may an answer that cannot be read.
 */
final class AnswerJudge {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final int LONGEST_REFERENCE = 64;

    private final SuccessRule rule;
    private final JsonPointer reference;

    AnswerJudge(SuccessRule rule, JsonPointer reference) {
        this.rule = rule;
        this.reference = reference;
    }

    /**
     * Judges an answer.
     *
     * @param answer of the provider
     * @param places fills the expected value
     * @param now to count {@code Retry-After} from
     */
    SendResult judge(Answered answer, Map<String, String> places, Instant now) {
        int status = answer.status();
        String reason = "http-" + status;
        if (rule.statuses().contains(status)) {
            return success(answer.body(), places);
        }
        if (rule.refusals().contains(status)) {
            return new Rejected(Fault.MESSAGE, reason);
        }
        Optional<Duration> retryAfter =
                answer.headers().firstValue("Retry-After").flatMap(value -> RetryAfter.parse(value, now));
        if (status == 429 || status == 503 && retryAfter.isPresent()) {
            return new Failed(reason, retryAfter.orElse(Duration.ZERO));
        }
        return saysNothing(status) ? new Unknown(reason) : new Rejected(Fault.GATEWAY, reason);
    }

    /** 408 and 409 may follow a request that arrived, 2xx outside the rule and 5xx too. */
    private static boolean saysNothing(int status) {
        return status < 300 || status >= 500 || status == 408 || status == 409;
    }

    private SendResult success(byte[] body, Map<String, String> places) {
        Optional<JsonNode> answer = read(body);
        if (rule.pointer() != null) {
            if (answer.isEmpty()) {
                return new Unknown("answer-unreadable");
            }
            String expected = rule.value().filled(places, UnaryOperator.identity());
            JsonNode found = answer.get().at(rule.pointer());
            if (!found.isValueNode() || !found.asText().equals(expected)) {
                return new Rejected(Fault.MESSAGE, "answer-refuses");
            }
        }
        return new Accepted(answer.map(this::reference).orElse(""));
    }

    private String reference(JsonNode answer) {
        String text = reference == null ? "" : answer.at(reference).asText();
        return text.length() <= LONGEST_REFERENCE ? text : text.substring(0, LONGEST_REFERENCE);
    }

    private static Optional<JsonNode> read(byte[] body) {
        if (body == null || body.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(body));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
