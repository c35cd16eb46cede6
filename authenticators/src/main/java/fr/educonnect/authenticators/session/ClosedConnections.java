package fr.educonnect.authenticators.session;

import fr.educonnect.authenticators.action.ActionContext;
import java.util.List;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;

/** Tells the administrators of sessions that a parent ended. */
public final class ClosedConnections {

    private ClosedConnections() {}

    /**
     * One event for each, as Keycloak's own page of a password leaves it.
     *
     * @param action in which the parent did it
     * @param ids of the sessions
     */
    public static void report(ActionContext action, List<String> ids) {
        ids.forEach(id -> action.keycloak()
                .getEvent()
                .clone()
                .event(EventType.LOGOUT)
                .user(action.keycloak().getUser())
                .session(id)
                .detail(
                        Details.LOGOUT_TRIGGERED_BY_REQUIRED_ACTION,
                        action.keycloak().getAction())
                .success());
    }
}
