package fr.educonnect.authenticators.profile;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.session.AccountSessions;
import fr.educonnect.authenticators.session.ClosedConnections;
import java.util.List;
import java.util.Map;

/** The places where the parent is signed in, and the buttons that end them. */
final class ConnectionsPage {

    /** Page of the action. */
    static final String NAME = "connections";

    /** The button of one connection; its value is the id. */
    static final String CLOSE = "close";

    /** The button of all others. */
    static final String CLOSE_OTHERS = "closeOthers";

    private static final String TEMPLATE = "educonnect-profile-connections.ftl";

    private ConnectionsPage() {}

    static void show(ActionContext action) {
        show(action, "");
    }

    /** Ends what was asked for. An id of somebody else, or of a connection that is over, does nothing (security 39). */
    static void submit(ActionContext action) {
        boolean all = action.pressed(CLOSE_OTHERS);
        String asked = action.typed(CLOSE);
        List<String> closed = AccountSessions.close(
                action.session(),
                action.realm(),
                action.keycloak().getUser(),
                action.presentSessionId(),
                id -> all || id.equals(asked));
        ClosedConnections.report(action, closed);
        show(action, all ? "educonnect.profile.connections.closedAll" : "educonnect.profile.connections.closed");
    }

    private static void show(ActionContext action, String told) {
        action.show(
                TEMPLATE,
                Map.of(
                        "connections",
                        Connections.of(action),
                        "told",
                        told,
                        "passwordUrl",
                        action.url(PasswordPage.NAME),
                        "backUrl",
                        action.url()));
    }
}
