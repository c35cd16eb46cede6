package fr.educonnect.sms.http;

import java.time.Duration;

/**
 * Bounds of one exchange.
 *
 * @param connectTimeout until the connection stands
 * @param requestTimeout from then until the answer is there to its last byte
 * @param maxResponseBytes more of an answer is not read
 */
record HttpLimits(Duration connectTimeout, Duration requestTimeout, int maxResponseBytes) {

    /** All of an exchange. */
    Duration whole() {
        return connectTimeout.plus(requestTimeout);
    }
}
