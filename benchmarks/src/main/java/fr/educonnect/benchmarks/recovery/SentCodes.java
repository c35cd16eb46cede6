package fr.educonnect.benchmarks.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes in the SMS that came, by number. Safe for any number of threads. */
final class SentCodes {

    /** The last line of a code's SMS, from which phones fill it in: {@code @host #123456}. */
    private static final Pattern CODE = Pattern.compile("#(\\d{4,})\\s*$");

    private static final long LONGEST_SECONDS = 10;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, LinkedBlockingQueue<String>> byNumber = new ConcurrentHashMap<>();

    /**
     * Notes the code of a message, where it holds one.
     *
     * @param message JSON with {@code to} (E.164), {@code text} and {@code reference}
     * @return what came
     */
    ArrivedMessage note(byte[] message) throws IOException {
        JsonNode sms = json.readTree(message);
        String number = sms.path("to").asText().replace("+", "");
        String reference = sms.path("reference").asText();
        Matcher code = CODE.matcher(sms.path("text").asText());
        if (!code.find()) {
            return ArrivedMessage.now(ArrivedMessage.Kind.SMS, number, reference);
        }
        of(number).add(code.group(1));
        return ArrivedMessage.now(ArrivedMessage.Kind.CODE, number, reference);
    }

    /**
     * Gives a code out, once.
     *
     * @param number in E.164, without the plus sign
     * @return empty when none comes within ten seconds
     */
    Optional<String> take(String number) {
        try {
            return Optional.ofNullable(of(number).poll(LONGEST_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private LinkedBlockingQueue<String> of(String number) {
        return byNumber.computeIfAbsent(number, first -> new LinkedBlockingQueue<>());
    }
}
