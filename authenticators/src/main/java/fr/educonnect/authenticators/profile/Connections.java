package fr.educonnect.authenticators.profile;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.recovery.password.SignInStamp;
import fr.educonnect.userstorage.database.KeycloakClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.device.DeviceActivityManager;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** Reads where a parent is signed in. */
final class Connections {

    private Connections() {}

    /** This one first, then the one that was used last. A session and its offline tokens are one connection. */
    static List<Connection> of(ActionContext action) {
        UserModel user = action.keycloak().getUser();
        String present = action.presentSessionId();
        Map<String, Connection> found = new LinkedHashMap<>();
        Stream.concat(
                        action.session().sessions().getUserSessionsStream(action.realm(), user),
                        action.session().sessions().getOfflineUserSessionsStream(action.realm(), user))
                .toList()
                .forEach(one -> found.putIfAbsent(one.getId(), connection(one, present)));
        found.computeIfAbsent(present, id -> beginning(action, id));
        List<Connection> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing(Connection::present)
                .thenComparing(Connection::lastUsedAt)
                .reversed());
        return all;
    }

    private static Connection connection(UserSessionModel one, String present) {
        return new Connection(
                one.getId(),
                one.getId().equals(present),
                Device.of(DeviceActivityManager.getCurrentDevice(one)),
                Instant.ofEpochSecond(one.getStarted()),
                Instant.ofEpochSecond(one.getLastSessionRefresh()),
                ShortAddress.of(one.getIpAddress()),
                services(one));
    }

    private static Connection beginning(ActionContext action, String id) {
        Instant now = KeycloakClock.UTC.instant();
        return new Connection(
                id,
                true,
                Device.of(action.session()
                        .getProvider(DeviceRepresentationProvider.class)
                        .deviceRepresentation()),
                SignInStamp.instant(action.keycloak().getAuthenticationSession())
                        .orElse(now),
                now,
                ShortAddress.of(action.keycloak().getConnection().getRemoteAddr()),
                List.of(name(action.keycloak().getAuthenticationSession().getClient())));
    }

    private static List<String> services(UserSessionModel one) {
        return one.getAuthenticatedClientSessions().values().stream()
                .map(AuthenticatedClientSessionModel::getClient)
                .map(Connections::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** Keycloak's own clients have names that are keys of messages. */
    private static String name(ClientModel client) {
        String name = client.getName();
        return name == null || name.isBlank() || name.startsWith("${") ? client.getClientId() : name;
    }
}
