package fr.educonnect.benchmarks.recovery;

import fr.educonnect.benchmarks.keycloak.KeycloakServer;
import fr.educonnect.benchmarks.keycloak.QueueMetrics;
import fr.educonnect.benchmarks.load.Pace;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * More parents lose their password than a small queue holds, while the carriers hang. The last of them is surely refused; when
 * the carriers are back that one asks again.
 */
public final class FullQueue {

    /** Works in each lane that sends. */
    public static final int CAPACITY = 4;

    private static final int PARENTS = 8;
    private static final String PATIENCE_MILLIS = "25000";
    private static final Set<String> COMPOSING = Set.of("compose");

    private final KeycloakServer server;
    private final SlowCarriers carriers;
    private final LostPasswordVisits visits;

    /** @param server started with {@link #settings()} and those of the carriers */
    public FullQueue(KeycloakServer server, SlowCarriers carriers, LostPasswordVisits visits) {
        this.server = server;
        this.carriers = carriers;
        this.visits = visits;
    }

    /** What makes the queue small, for the server's environment. */
    public static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("KC_SPI_MESSAGE_QUEUE__DEFAULT__MAIL_CAPACITY", String.valueOf(CAPACITY));
        settings.put("KC_SPI_MESSAGE_QUEUE__DEFAULT__SMS_CAPACITY", String.valueOf(CAPACITY));
        // So long that no message ends before the last parent has asked, on a slow machine either.
        settings.put("KC_SPI_MESSAGE_QUEUE__DEFAULT__SMTP_READ_TIMEOUT", PATIENCE_MILLIS);
        settings.put("KC_SPI_SMS_GATEWAY__CHAIN__OUTBOX_REQUEST_TIMEOUT", PATIENCE_MILLIS);
        // A circuit breaker would pass over the hanging provider, and the lane would not fill.
        settings.put("KC_SPI_SMS_GATEWAY__CHAIN__OUTBOX_BREAKER_WINDOW", "1000");
        settings.put("KC_SPI_SMS_GATEWAY__CHAIN__OUTBOX_BREAKER_AT_LEAST", "1000");
        return settings;
    }

    /** How many parents that takes. */
    public static int parents() {
        return PARENTS + 1;
    }

    /**
     * Fills the queue, and lets the last parent ask again.
     *
     * @param firstAccount number of the first parent; none has asked before
     */
    public Outcome fill(int firstAccount) throws IOException, InterruptedException {
        QueueMetrics queue = server.queue();
        carriers.keep(Pace.HANGING);
        for (int parent = 0; parent < PARENTS; parent++) {
            visits.visit(firstAccount + parent);
        }
        queue.awaitEmpty(COMPOSING);
        int last = firstAccount + PARENTS;
        long mailsBefore = queue.refused("mail");
        long messagesBefore = queue.refused("sms");
        visits.visit(last);
        queue.awaitEmpty(COMPOSING);
        long mails = queue.refused("mail");
        long messages = queue.refused("sms");
        boolean logged = server.logged("Lane mail is full") && server.logged("Lane sms is full");

        carriers.keep(Pace.QUICK);
        queue.awaitEmpty(QueueMetrics.LANES);
        long acceptedMails = queue.accepted("mail");
        long acceptedMessages = queue.accepted("sms");
        visits.visit(last);
        queue.awaitEmpty(QueueMetrics.LANES);
        return new Outcome(
                parents(),
                mails,
                messages,
                mails > mailsBefore && messages > messagesBefore,
                logged,
                queue.accepted("mail") - acceptedMails == 1 && queue.accepted("sms") - acceptedMessages == 1);
    }

    /**
     * What became of them.
     *
     * @param asked parents who asked for a mail and an SMS each
     * @param mails refused, as the server counted them
     * @param messages SMS refused, as the server counted them
     * @param lastRefused whether the last parent's mail and SMS were among them
     * @param logged whether the log names both full lanes
     * @param cameThen whether exactly one mail and one SMS went out when the last parent asked again
     */
    public record Outcome(int asked, long mails, long messages, boolean lastRefused, boolean logged, boolean cameThen) {

        /** Counted, logged, and the parent could ask again (security property 46). */
        public boolean met() {
            return lastRefused && logged && cameThen;
        }

        /** For people. */
        @Override
        public String toString() {
            return "%d parents asked for a mail and an SMS each while the carriers gave no answer and each lane held %d: "
                            .formatted(asked, CAPACITY)
                    + "%d mails and %d SMS were refused and counted; the log %s. "
                            .formatted(
                                    mails, messages, logged ? "names both full lanes" : "**does not name both lanes**")
                    + (lastRefused ? "The last parent was among the refused" : "**The last parent was not refused**")
                    + (cameThen
                            ? "; asked again when the carriers were back, and had one mail and one SMS."
                            : "; **asked again, and did not have one mail and one SMS.**");
        }
    }
}
