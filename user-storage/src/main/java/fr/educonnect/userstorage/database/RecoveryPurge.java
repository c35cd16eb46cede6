package fr.educonnect.userstorage.database;

import fr.educonnect.directory.RecoveryStore;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.storage.StorageUnavailableException;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/**
 * Deletes codes, permits and uses that nothing can need any more, and closes the reports of children whom the school has since
 * taken off the parent's record, once an hour, in every school base of every realm.
 *
 * <p>Each node does so: deleting what is gone already costs nothing, and no node has to be the one that must not fail.
 */
public final class RecoveryPurge implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(RecoveryPurge.class);
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final String providerId;
    private final SchoolDatabases databases;

    private RecoveryPurge(String providerId, SchoolDatabases databases) {
        this.providerId = providerId;
        this.databases = databases;
    }

    /**
     * Schedules it for when the server is up.
     *
     * @param factory of the server
     * @param providerId of the user federation
     * @param databases of this node
     */
    public static void schedule(KeycloakSessionFactory factory, String providerId, SchoolDatabases databases) {
        RecoveryPurge purge = new RecoveryPurge(providerId, databases);
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(factory, session -> session.getProvider(TimerProvider.class)
                        .scheduleTask(purge, INTERVAL.toMillis(), "educonnect-recovery-purge"));
            }
        });
    }

    @Override
    public void run(KeycloakSession session) {
        session.realms().getRealmsStream().toList().forEach(realm -> purge(session, realm));
    }

    private void purge(KeycloakSession session, RealmModel realm) {
        // The base's password may lie in the realm's vault.
        session.getContext().setRealm(realm);
        realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .filter(component -> providerId.equals(component.getProviderId()))
                .filter(component -> component.get("enabled", true))
                .forEach(component -> purge(session, realm, component));
    }

    private void purge(KeycloakSession session, RealmModel realm, ComponentModel component) {
        try {
            SchoolDatabase database = databases.of(session, component);
            int rows = database.recover(RecoveryStore::purge);
            int reports = database.activate(registry -> registry.reports().closeDropped());
            LOG.debugf(
                    "Realm %s: %d old rows of codes, permits and uses deleted, %d reports closed that the school followed",
                    realm.getName(), rows, reports);
        } catch (StorageUnavailableException e) {
            LOG.warnf(
                    "Realm %s: old rows of codes, permits and uses stay until the next run in an hour: %s",
                    realm.getName(), e.getMessage());
        }
    }
}
