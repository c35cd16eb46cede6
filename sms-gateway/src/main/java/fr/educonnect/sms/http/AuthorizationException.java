package fr.educonnect.sms.http;

/** We could not get what proves who we are; the message was not sent. */
final class AuthorizationException extends Exception {

    private final boolean passes;

    /**
     * Says why.
     *
     * @param reason code
     * @param passes whether a later try may do better
     */
    AuthorizationException(String reason, boolean passes) {
        super(reason);
        this.passes = passes;
    }

    boolean passes() {
        return passes;
    }
}
