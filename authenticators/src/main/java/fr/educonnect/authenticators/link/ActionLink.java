package fr.educonnect.authenticators.link;

import fr.educonnect.authenticators.event.Origin;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.LoginActionsService;

/** Addresses under which Keycloak executes our action tokens. */
public final class ActionLink {

    private ActionLink() {}

    /**
     * The link of a token that is bound to no session.
     *
     * @param session of a worker, with the realm in its context
     * @param origin of the request
     * @param token gets its issuer and signature here
     */
    public static String of(KeycloakSession session, Origin origin, LinkToken token) {
        return builder(session, origin, token).build(realm(session).getName()).toString();
    }

    /**
     * The link of a token that goes on in a session where it is followed in the same browser.
     *
     * @param tabId of that session
     */
    public static String of(KeycloakSession session, Origin origin, LinkToken token, String tabId) {
        return builder(session, origin, token)
                .queryParam(Constants.TAB_ID, tabId)
                .build(realm(session).getName())
                .toString();
    }

    /** {@code DefaultActionToken.serialize} asks the request for the issuer; a worker has no request. */
    static String signed(KeycloakSession session, URI baseUri, LinkToken token) {
        String issuer = Urls.realmIssuer(baseUri, realm(session).getName());
        token.issuedNow().id(UUID.randomUUID().toString()).issuer(issuer).audience(issuer);
        return session.tokens().encode(token);
    }

    private static UriBuilder builder(KeycloakSession session, Origin origin, LinkToken token) {
        URI baseUri = URI.create(origin.baseUri());
        return LoginActionsService.loginActionsBaseUrl(UriBuilder.fromUri(baseUri))
                .path(LoginActionsService.class, "executeActionToken")
                .queryParam(Constants.KEY, signed(session, baseUri, token))
                .queryParam(Constants.CLIENT_ID, origin.clientId());
    }

    private static RealmModel realm(KeycloakSession session) {
        return session.getContext().getRealm();
    }
}
