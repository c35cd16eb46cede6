package fr.educonnect.it.testbed;

import fr.educonnect.it.post.Post;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The server's settings that make it write to the test bed. */
final class Carriers {

    private static final String GATEWAY = "KC_SPI_SMS_GATEWAY__CHAIN__";
    private static final String QUEUE = "KC_SPI_MESSAGE_QUEUE__DEFAULT__";

    private Carriers() {}

    /** Variables for its environment, as docs/sms-gateways.md and docs/messages.md name them. */
    static Map<String, String> settings(Post post) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("EDUCONNECT_SMTP_HOST", post.mailServer().host());
        settings.put("EDUCONNECT_SMTP_PORT", String.valueOf(post.mailServer().port()));
        String sms = post.smsSink().address().toString();
        settings.put("EDUCONNECT_SMS_URL", sms);
        settings.put(GATEWAY + "GATEWAYS", "outbox");
        settings.put(GATEWAY + "OUTBOX_TYPE", "http");
        settings.put(GATEWAY + "OUTBOX_URL", sms);
        settings.put(GATEWAY + "OUTBOX_BODY", "{\"to\":\"{to}\",\"text\":\"{text}\"}");
        // Tests let the carriers be down; the tests after them must find nothing that is left alone or tried again.
        settings.put(GATEWAY + "OUTBOX_BREAKER_WINDOW", "1000");
        settings.put(GATEWAY + "OUTBOX_BREAKER_AT_LEAST", "1000");
        for (String lane : List.of("MAIL", "SMS")) {
            settings.put(QUEUE + lane + "_TRIES", "3");
            settings.put(QUEUE + lane + "_FIRST_WAIT", "200");
            settings.put(QUEUE + lane + "_LONGEST_WAIT", "1000");
        }
        return settings;
    }
}
