package fr.educonnect.it.keycloak;

import fr.educonnect.it.build.Await;
import java.time.Duration;

/** The server's queue of mails and SMS, seen from its metrics. */
public final class MessageQueue {

    /** Compositions, mails and SMS that wait, wait for another try, or are in hand. */
    private static final String HELD = "educonnect_messages_queue";

    private static final Duration SOON = Duration.ofSeconds(15);

    private final Metrics metrics;

    MessageQueue(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Waits until everything that the server was asked to send is sent, or given up: what did not come by then never will. */
    public void awaitSettled() {
        // Twice: a composition may become a mail while the server reads one lane after the other.
        Await.until("the queue is empty", SOON, () -> isEmpty() && isEmpty());
    }

    private boolean isEmpty() {
        String text = metrics.text();
        return text.contains(HELD) && Metrics.sum(text, HELD) == 0;
    }
}
