package fr.educonnect.authenticators.recovery.password;

import fr.educonnect.userstorage.database.KeycloakClock;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** When a parent's password was found right, kept from the sign-in to its end. */
public final class SignInStamp {

    private static final String NOTE = "educonnect.signed-in-at";

    private SignInStamp() {}

    /** Notes that it is now. */
    public static void put(AuthenticationSessionModel signIn) {
        signIn.setUserSessionNote(NOTE, now());
    }

    private static String now() {
        return String.valueOf(KeycloakClock.UTC.instant().getEpochSecond());
    }

    /** The same for a session that goes on after a change of the password, whatever becomes of the sign-in at hand. */
    public static void put(UserSessionModel session) {
        session.setNote(NOTE, now());
    }

    /** Notes that it is now, for who comes by a cookie instead of a password; an earlier note stays. */
    public static void putIfAbsent(AuthenticationSessionModel signIn) {
        if (of(signIn).isEmpty()) {
            put(signIn);
        }
    }

    /** The moment of a sign-in that is not finished; empty where it has not come so far. */
    public static Optional<Instant> instant(AuthenticationSessionModel signIn) {
        return of(signIn).map(Instant::ofEpochSecond);
    }

    /**
     * Whether the user's password was changed since, or all tokens refused: the sign-in is nobody's any more (security 18).
     *
     * @param session of the request
     * @param realm of the user
     * @param user who is signing in
     * @param signIn not finished yet
     */
    public static boolean outdated(
            KeycloakSession session, RealmModel realm, UserModel user, AuthenticationSessionModel signIn) {
        int notBefore = session.users().getNotBeforeOfUser(realm, user);
        return of(signIn).filter(stamp -> stamp < notBefore).isPresent();
    }

    /**
     * When it was.
     *
     * @return seconds since 1970; empty for a sign-in that has not come so far
     */
    static Optional<Long> of(AuthenticationSessionModel signIn) {
        return Optional.ofNullable(signIn.getUserSessionNotes().get(NOTE)).map(Long::valueOf);
    }

    /**
     * When it was.
     *
     * @return seconds since 1970; empty for a session of somebody who is no parent
     */
    static Optional<Long> of(UserSessionModel session) {
        return Optional.ofNullable(session.getNote(NOTE)).map(Long::valueOf);
    }
}
