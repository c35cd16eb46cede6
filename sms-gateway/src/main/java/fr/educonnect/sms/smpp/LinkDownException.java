package fr.educonnect.sms.smpp;

import fr.educonnect.sms.SendResult;

/** There is no session, so nothing was sent. */
final class LinkDownException extends Exception {

    private final transient SendResult result;

    LinkDownException(SendResult result) {
        super("No SMPP session", null, false, false);
        this.result = result;
    }

    /** What this means for the message. */
    SendResult result() {
        return result;
    }
}
