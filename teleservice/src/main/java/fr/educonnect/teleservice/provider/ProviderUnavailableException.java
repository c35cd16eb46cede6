package fr.educonnect.teleservice.provider;

/** The identity provider could not be asked, or its discovery document could not be used. Trying later may help. */
public class ProviderUnavailableException extends RuntimeException {

    /**
     * @param message what was tried, for the log
     * @param cause what happened, or null
     */
    public ProviderUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
