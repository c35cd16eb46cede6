package fr.educonnect.authenticators.session;

import fr.educonnect.userstorage.database.KeycloakClock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.RootAuthenticationSessionModel;

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
        all(session, realm, user).forEach(one -> AuthenticationManager.backchannelLogout(session, one, true));
        refuseOlder(session, realm, user);
    }

    /**
     * The same for a parent who goes on in one session: it stays, without its offline tokens. Its téléservices get new tokens
     * for the old ones at their next sign-in, which asks for nothing.
     *
     * @param kept id of the session that stays
     * @return ids of the sessions that ended
     */
    public static List<String> endAllBut(KeycloakSession session, RealmModel realm, UserModel user, String kept) {
        List<UserSessionModel> ended = all(session, realm, user).stream()
                .filter(one -> one.isOffline() || !one.getId().equals(kept))
                .toList();
        ended.forEach(one -> close(session, realm, one, kept));
        refuseOlder(session, realm, user);
        return ids(ended);
    }

    /**
     * Lets the browser at hand go on in a session that stays: its cookie is from before "not before", and would be refused.
     *
     * @param kept a session of the user
     */
    public static void renewCookie(KeycloakSession session, RealmModel realm, UserModel user, UserSessionModel kept) {
        AuthenticationManager.createLoginCookie(
                session,
                realm,
                user,
                kept,
                session.getContext().getUri(),
                session.getContext().getConnection());
    }

    /**
     * Ends some of the user's own sessions; tokens of the others stay good.
     *
     * @param kept id of the session at hand, which stays whatever is asked
     * @param which ids of the sessions; one of somebody else is never even looked at (security 39)
     * @return ids of the sessions that ended
     */
    public static List<String> close(
            KeycloakSession session, RealmModel realm, UserModel user, String kept, Predicate<String> which) {
        List<UserSessionModel> closed = all(session, realm, user).stream()
                .filter(one -> !one.getId().equals(kept) && which.test(one.getId()))
                .toList();
        closed.forEach(one -> close(session, realm, one, kept));
        return ids(closed);
    }

    /** A page that stands open in the closed session's browser could otherwise finish its sign-in and open it again. */
    private static void close(KeycloakSession session, RealmModel realm, UserSessionModel one, String kept) {
        String id = one.getId();
        AuthenticationManager.backchannelLogout(session, one, true);
        RootAuthenticationSessionModel open = session.authenticationSessions().getRootAuthenticationSession(realm, id);
        if (open != null && !id.equals(kept)) {
            session.authenticationSessions().removeRootAuthenticationSession(realm, open);
        }
    }

    /** Collected before the first ends: ending one changes what is being read. */
    private static List<UserSessionModel> all(KeycloakSession session, RealmModel realm, UserModel user) {
        return Stream.concat(
                        session.sessions().getUserSessionsStream(realm, user),
                        session.sessions().getOfflineUserSessionsStream(realm, user))
                .toList();
    }

    private static void refuseOlder(KeycloakSession session, RealmModel realm, UserModel user) {
        int now = Math.toIntExact(KeycloakClock.UTC.instant().getEpochSecond());
        session.users().setNotBeforeForUser(realm, user, now);
    }

    private static List<String> ids(List<UserSessionModel> sessions) {
        return sessions.stream().map(UserSessionModel::getId).distinct().toList();
    }
}
