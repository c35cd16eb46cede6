package fr.educonnect.sms.http;

import java.net.http.HttpHeaders;

/** What came of one HTTP request. */
sealed interface Exchange {

    /**
     * The other side answered.
     *
     * @param status HTTP status
     * @param headers of the answer
     * @param body null when it was too long, broke off or did not come in time
     */
    record Answered(int status, HttpHeaders headers, byte[] body) implements Exchange {}

    /**
     * The request did not leave.
     *
     * @param reason code
     */
    record NotSent(String reason) implements Exchange {}

    /**
     * The request left, or may have, and no answer came.
     *
     * @param reason code
     */
    record Lost(String reason) implements Exchange {}
}
