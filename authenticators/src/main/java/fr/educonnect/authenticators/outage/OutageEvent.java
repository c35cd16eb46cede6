package fr.educonnect.authenticators.outage;

import fr.educonnect.userstorage.outage.SchoolDatabaseOutage;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The event of a request that an outage of the school base ended outside a flow. */
final class OutageEvent {

    private OutageEvent() {}

    /**
     * Leaves the event, in a transaction of its own: that of the request is rolled back.
     *
     * @param session of the request
     * @param realm of the request
     */
    static void leave(KeycloakSession session, RealmModel realm) {
        ClientConnection connection = session.getContext().getConnection();
        EventType type = type(session.getContext().getUri().getPath());
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
            RealmModel same = own.realms().getRealm(realm.getId());
            own.getContext().setRealm(same);
            new EventBuilder(same, own, connection).event(type).error(SchoolDatabaseOutage.EVENT_ERROR);
        });
    }

    private static EventType type(String path) {
        if (path.endsWith("/userinfo")) {
            return EventType.USER_INFO_REQUEST_ERROR;
        }
        return path.endsWith("/token") ? EventType.REFRESH_TOKEN_ERROR : EventType.LOGIN_ERROR;
    }
}
