package fr.educonnect.authenticators.session;

import fr.educonnect.userstorage.database.KeycloakClock;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** Ends what somebody may hold who signed in to an account before (security 18). */
public final class AccountSessions {

    private AccountSessions() {}

    /**
     * Ends all sessions, those of offline tokens too, tells the téléservices that want to know, and refuses every token and
     * half-finished sign-in from before this moment.
     *
     * @param session of the request
     * @param realm of the user
     * @param user whose
     */
    public static void end(KeycloakSession session, RealmModel realm, UserModel user) {
        // Collected before the first ends: ending one changes what is being read.
        List<UserSessionModel> all = Stream.concat(
                        session.sessions().getUserSessionsStream(realm, user),
                        session.sessions().getOfflineUserSessionsStream(realm, user))
                .toList();
        for (UserSessionModel one : all) {
            AuthenticationManager.backchannelLogout(session, one, true);
        }
        int now = Math.toIntExact(KeycloakClock.UTC.instant().getEpochSecond());
        session.users().setNotBeforeForUser(realm, user, now);
    }
}
