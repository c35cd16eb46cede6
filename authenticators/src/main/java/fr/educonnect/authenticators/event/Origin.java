package fr.educonnect.authenticators.event;

import fr.educonnect.authenticators.step.StepContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Where a request came from, kept for work that goes on after it: events name the same client and network, and links lead
 * to the server as its administrator named it, whatever the request's headers said (security 12).
 *
 * @param realmId of the request
 * @param clientId the téléservice that the parent came from
 * @param network address of the requester
 * @param baseUri of the server for browsers, with a slash at the end
 */
public record Origin(String realmId, String clientId, String network, String baseUri) {

    /** Of the request at hand. */
    public static Origin of(StepContext step) {
        return of(
                step.session(),
                step.flow().getAuthenticationSession().getClient().getClientId());
    }

    /**
     * Of the request at hand.
     *
     * @param session of the request
     * @param clientId the téléservice
     */
    public static Origin of(KeycloakSession session, String clientId) {
        return new Origin(
                session.getContext().getRealm().getId(),
                clientId,
                session.getContext().getConnection().getRemoteAddr(),
                session.getContext().getUri().getBaseUri().toString());
    }

    /**
     * The realm, set as that of a worker's session.
     *
     * @param session of the worker
     */
    public RealmModel enter(KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(realmId);
        session.getContext().setRealm(realm);
        session.getContext().setClient(realm.getClientByClientId(clientId));
        return realm;
    }

    /** A new event of this origin. */
    public EventBuilder event(KeycloakSession session, RealmModel realm) {
        return new EventBuilder(realm, session).client(clientId).ipAddress(network);
    }

    /** The address under which a parent begins a lost password. */
    public String recoveryLink(RealmModel realm) {
        return "%srealms/%s/login-actions/reset-credentials?client_id=%s&goal=password"
                .formatted(baseUri, realm.getName(), encoded(clientId));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
