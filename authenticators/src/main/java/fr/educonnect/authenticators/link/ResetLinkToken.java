package fr.educonnect.authenticators.link;

import fr.educonnect.directory.permit.IssuedPermit;

/** The link to a new password. It is bound to no session: it opens in any browser or phone (flows §2). */
public final class ResetLinkToken extends LinkToken {

    /** Type of the token. */
    public static final String TYPE = "educonnect-new-password";

    /** For Jackson. */
    public ResetLinkToken() {}

    /**
     * A new token.
     *
     * @param userId Keycloak's id of the user
     * @param permit for a new password
     * @param clientId the téléservice that the parent came from
     */
    public ResetLinkToken(String userId, IssuedPermit permit, String clientId) {
        super(userId, TYPE, permit, clientId);
    }
}
