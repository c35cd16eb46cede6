package fr.educonnect.authenticators.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.educonnect.directory.permit.IssuedPermit;
import java.time.Duration;
import java.util.UUID;
import org.keycloak.authentication.actiontoken.DefaultActionToken;

/**
 * What our links carry: Keycloak's action token with the secret of a permit.
 *
 * <p>Keycloak checks signature, realm, type and user. Whether the link can still be used is known to the school base alone,
 * to the second; so the token itself outlives the permit, and a late parent reads why the link does not work instead of
 * Keycloak's general error.
 */
public abstract class LinkToken extends DefaultActionToken {

    /** For so long a dead link is told from an unknown one; the school base keeps what it knows for as long. */
    private static final Duration KNOWN_AFTER_END = Duration.ofDays(7);

    @JsonProperty("permit")
    private String permit;

    /** For Jackson. */
    protected LinkToken() {}

    /**
     * A new token.
     *
     * @param userId Keycloak's id of the user
     * @param type of the token
     * @param permit what the link entitles to
     * @param clientId the téléservice that the parent came from
     */
    protected LinkToken(String userId, String type, IssuedPermit permit, String clientId) {
        super(
                userId,
                type,
                Math.toIntExact(permit.expiresAt().plus(KNOWN_AFTER_END).getEpochSecond()),
                UUID.randomUUID());
        this.permit = permit.secret();
        issuedFor(clientId);
    }

    /** Secret of the permit. */
    public String permit() {
        return permit;
    }
}
