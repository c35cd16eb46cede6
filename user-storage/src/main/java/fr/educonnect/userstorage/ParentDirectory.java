package fr.educonnect.userstorage;

import fr.educonnect.directory.ActivationRegistry;
import fr.educonnect.directory.RecoveryStore;
import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.grouping.Groupings;
import fr.educonnect.directory.quota.Subjects;
import fr.educonnect.directory.rollout.Rollout;
import fr.educonnect.userstorage.database.SchoolDatabase;
import fr.educonnect.userstorage.outage.SchoolDatabaseUnavailable;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.UserCache;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageUtil;

/**
 * The parents of a realm, for flows in which nobody is known yet; the door through which authenticators reach accounts,
 * codes, permits and limits.
 *
 * <p>Asks the school base itself, past Keycloak's user cache: a correction that the school made a minute ago counts. Every
 * method throws {@link org.keycloak.storage.StorageUnavailableException} where the base does not answer.
 */
public final class ParentDirectory {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String componentId;
    private final SchoolDatabase database;

    private ParentDirectory(KeycloakSession session, RealmModel realm, String componentId, SchoolDatabase database) {
        this.session = session;
        this.realm = realm;
        this.componentId = componentId;
        this.database = database;
    }

    /**
     * The parents of the realm's user federation <em>School database</em>; of several, the one with the highest priority.
     *
     * @param session of the request
     * @param realm whose parents
     * @throws SchoolDatabaseUnavailable where the realm has none that is enabled
     */
    public static ParentDirectory of(KeycloakSession session, RealmModel realm) {
        return in(session, realm)
                .orElseThrow(() -> new SchoolDatabaseUnavailable("Realm " + realm.getName()
                        + " has no enabled user federation \"School database\": add one, or enable it"));
    }

    /**
     * The same for work that looks at every realm.
     *
     * @return empty where the realm has no such federation that is enabled
     */
    public static Optional<ParentDirectory> in(KeycloakSession session, RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .filter(one -> SchoolDatabaseProviderFactory.ID.equals(one.getProviderId()))
                .filter(one -> one.get("enabled", true))
                .min((one, other) -> Long.compare(one.get("priority", 0L), other.get("priority", 0L)))
                .map(component -> new ParentDirectory(
                        session,
                        realm,
                        component.getId(),
                        SchoolDatabaseProviderFactory.of(session).database(session, component)));
    }

    /** Asks for accounts. */
    public <T> T accounts(Function<SchoolDirectory, T> question) {
        return database.ask(question);
    }

    /** Reads and writes codes, permits and limits. */
    public <T> T recovery(Function<RecoveryStore, T> work) {
        return database.recover(work);
    }

    /** Finds who may activate an account, and activates it. */
    public <T> T activation(Function<ActivationRegistry, T> work) {
        return database.activate(work);
    }

    /** Groups accounts, undoes it, and reads its audit. */
    public <T> T grouping(Function<Groupings, T> work) {
        return database.group(work);
    }

    /** Which schools are open, and since when, as the administrator set it. */
    public Rollout rollout() {
        return database.rollout();
    }

    /**
     * An account was changed past Keycloak: its user is read anew, on every node.
     *
     * @param accountId of the account
     */
    public void changed(long accountId) {
        UserModel user = session.users().getUserById(realm, userId(accountId));
        UserCache cache = UserStorageUtil.userCache(session);
        if (user != null && cache != null) {
            cache.evict(realm, user);
        }
    }

    /** Makes what uses are counted for. */
    public Subjects subjects() {
        return new Subjects(database.pseudonyms());
    }

    /**
     * The account behind a user of this directory.
     *
     * @param userId Keycloak's id of the user
     * @return empty where the user is no parent of this directory, or the account is gone
     */
    public Optional<Account> accountOf(String userId) {
        return componentId.equals(StorageId.providerId(userId))
                ? accounts(directory -> directory.findById(Long.parseLong(StorageId.externalId(userId))))
                : Optional.empty();
    }

    /** Keycloak's id of the user of an account. */
    public String userId(long accountId) {
        return new StorageId(componentId, Long.toString(accountId)).getId();
    }

    /**
     * The user of an account.
     *
     * @return empty where the account is gone, or an administrator disabled the user
     */
    public Optional<UserModel> enabledUser(long accountId) {
        return Optional.ofNullable(session.users().getUserById(realm, userId(accountId)))
                .filter(UserModel::isEnabled);
    }
}
