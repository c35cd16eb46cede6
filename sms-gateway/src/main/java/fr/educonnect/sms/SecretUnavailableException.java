package fr.educonnect.sms;

/** A configured secret cannot be had. The message names where it was looked for, never the secret. */
public final class SecretUnavailableException extends RuntimeException {

    /**
     * Says what is missing.
     *
     * @param message for the operator
     */
    public SecretUnavailableException(String message) {
        super(message);
    }
}
