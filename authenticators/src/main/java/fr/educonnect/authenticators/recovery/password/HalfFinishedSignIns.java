package fr.educonnect.authenticators.recovery.password;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Ends sign-ins that began with the old password and were finished after a reset (security 18), such as one that waited at the
 * consent page.
 *
 * <p>Keycloak cannot find the authentication sessions of a user. So each sign-in notes when the password was right
 * ({@link SignInStamp}), and at its end that is compared with the user's "not before", which the reset has set: the session is
 * removed again, and the code that its browser just got is worth nothing. An action in the middle, such as a change of the
 * password, is rolled back. (Tokens that a téléservice gets in the redirect itself, in the implicit flow, are signed by then: our
 * realm has no such client.)
 */
final class HalfFinishedSignIns implements EventListenerProvider {

    private static final Logger LOG = Logger.getLogger(HalfFinishedSignIns.class);

    /** What a required action may change before the sign-in ends. */
    private static final Set<EventType> CHANGES = EnumSet.copyOf(Arrays.stream(EventType.values())
            .filter(type -> type.name().startsWith("UPDATE_") || type.name().startsWith("REMOVE_"))
            .filter(type -> !type.name().endsWith("_ERROR"))
            .toList());

    private final KeycloakSession session;

    HalfFinishedSignIns(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.LOGIN && event.getSessionId() != null) {
            endIfStale(event);
        } else if (CHANGES.contains(event.getType()) && event.getUserId() != null) {
            refuseIfStale(event);
        }
    }

    /** An action in the middle of a sign-in: what it changed is taken back. */
    private void refuseIfStale(Event event) {
        AuthenticationSessionModel signIn = session.getContext().getAuthenticationSession();
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        UserModel user = session.users().getUserById(realm, event.getUserId());
        if (signIn == null || user == null) {
            return;
        }
        if (SignInStamp.outdated(session, realm, user, signIn)) {
            LOG.infof(
                    "%s of user %s refused: its sign-in began before the password was changed",
                    event.getType(), user.getId());
            session.getTransactionManager().setRollbackOnly();
        }
    }

    private void endIfStale(Event event) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        UserSessionModel signedIn = session.sessions().getUserSession(realm, event.getSessionId());
        if (signedIn == null) {
            return;
        }
        int notBefore = session.users().getNotBeforeOfUser(realm, signedIn.getUser());
        if (SignInStamp.of(signedIn).filter(stamp -> stamp < notBefore).isPresent()) {
            LOG.infof("Session %s ended: its sign-in began before the password was changed", signedIn.getId());
            session.sessions().removeUserSession(realm, signedIn);
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        // Not about a parent's sign-in.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
