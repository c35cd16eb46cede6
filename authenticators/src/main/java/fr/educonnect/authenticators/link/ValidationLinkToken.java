package fr.educonnect.authenticators.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.educonnect.directory.permit.IssuedPermit;

/** The link that validates a mail address (flows §4). */
public final class ValidationLinkToken extends LinkToken {

    /** Type of the token. */
    public static final String TYPE = "educonnect-mail-validation";

    @JsonProperty("confirmed")
    private String confirmedIn;

    /** For Jackson. */
    public ValidationLinkToken() {}

    /**
     * A new token.
     *
     * @param userId Keycloak's id of the user
     * @param permit for the validation
     * @param clientId the téléservice that the parent came from
     * @param sessionId compound id of the authentication session whose reset waits for the validation; null where none does
     */
    public ValidationLinkToken(String userId, IssuedPermit permit, String clientId, String sessionId) {
        super(userId, TYPE, permit, clientId);
        setCompoundAuthenticationSessionId(sessionId);
    }

    /** Marks the token as confirmed by a click in this session; only there it counts. */
    void confirmIn(String sessionId) {
        setCompoundAuthenticationSessionId(sessionId);
        confirmedIn = sessionId;
    }

    /** Whether the click was made in this session. */
    boolean confirmedIn(String sessionId) {
        return sessionId.equals(confirmedIn);
    }
}
