package fr.educonnect.authenticators.activation.join;

import fr.educonnect.directory.join.JoinNotice;
import fr.educonnect.messages.MessageQueueProvider;
import fr.educonnect.userstorage.ParentDirectory;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.storage.StorageUnavailableException;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/**
 * Tells parents by mail that a school's new record joined their account, some at a time: an import may join many at once, and
 * what parents wait for goes through the same queue. Each node does so; the base gives each notice out once.
 */
public final class JoinNotices implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(JoinNotices.class);

    /** Far below the bound of the queue. */
    private static final int AT_ONCE = 100;

    private JoinNotices() {}

    /**
     * Schedules it for when the server is up.
     *
     * @param factory of the server
     * @param interval from one look to the next
     */
    public static void schedule(KeycloakSessionFactory factory, Duration interval) {
        JoinNotices notices = new JoinNotices();
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(factory, session -> session.getProvider(TimerProvider.class)
                        .scheduleTask(notices, interval.toMillis(), "educonnect-join-notices"));
            }
        });
    }

    @Override
    public void run(KeycloakSession session) {
        session.realms().getRealmsStream().toList().forEach(realm -> tell(session, realm));
    }

    private static void tell(KeycloakSession session, RealmModel realm) {
        // The base's password may lie in the realm's vault.
        session.getContext().setRealm(realm);
        try {
            ParentDirectory.in(session, realm).ifPresent(directory -> tell(session, realm, directory));
        } catch (StorageUnavailableException e) {
            LOG.debugf("Realm %s: notices of new records wait: %s", realm.getName(), e.getMessage());
        }
    }

    private static void tell(KeycloakSession session, RealmModel realm, ParentDirectory directory) {
        MessageQueueProvider queue = session.getProvider(MessageQueueProvider.class);
        for (JoinNotice notice :
                directory.activation(registry -> registry.joins().claimNotices(AT_ONCE))) {
            queue.afterCommit(new JoinMail(realm.getId(), notice));
        }
    }
}
