package fr.educonnect.userstorage;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.VisibleChild;
import fr.educonnect.directory.pseudonym.Pseudonyms;
import fr.educonnect.directory.rollout.Rollout;
import fr.educonnect.directory.rollout.SchoolDay;
import fr.educonnect.userstorage.database.KeycloakClock;
import fr.educonnect.userstorage.database.SchoolDatabase;
import fr.educonnect.userstorage.outage.SchoolDatabaseUnavailable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.utils.UserModelDelegate;
import org.keycloak.storage.StorageId;

/** What the school base says of the user at hand; the door through which authenticators and claim mappers reach it. */
public final class ParentAccount {

    private final Account account;
    private final SchoolDatabase database;

    private ParentAccount(Account account, SchoolDatabase database) {
        this.account = account;
        this.database = database;
    }

    /**
     * The account behind a user. A user in Keycloak's cache brings it along: no query then.
     *
     * @param session of the request
     * @param realm the user's realm
     * @param user any user; null for none
     * @return empty when the user is not a parent of a school database
     * @throws org.keycloak.storage.StorageUnavailableException when the base is needed and does not answer, or has no such
     *     account any more: a parent without an account must not pass for somebody who is no parent
     */
    public static Optional<ParentAccount> of(KeycloakSession session, RealmModel realm, UserModel user) {
        if (user == null) {
            return Optional.empty();
        }
        String componentId = StorageId.providerId(user.getId());
        ComponentModel component = componentId == null ? null : realm.getComponent(componentId);
        if (component == null || !SchoolDatabaseProviderFactory.ID.equals(component.getProviderId())) {
            return Optional.empty();
        }
        SchoolDatabase database = SchoolDatabaseProviderFactory.of(session).database(session, component);
        Account account = held(user)
                .or(() -> database.ask(
                        directory -> directory.findById(Long.parseLong(StorageId.externalId(user.getId())))))
                .orElseThrow(() -> new SchoolDatabaseUnavailable(
                        "The account of user " + user.getId() + " is no longer in the school database"));
        return Optional.of(new ParentAccount(account, database));
    }

    /** Keeps the account beside the user in Keycloak's cache, for as long as the user stays there. */
    static void keep(CachedUserModel cached, Account account) {
        @SuppressWarnings("unchecked")
        ConcurrentMap<Object, Object> beside = cached.getCachedWith();
        beside.put(Account.class, account);
    }

    private static Optional<Account> held(UserModel user) {
        if (user instanceof ParentAdapter parent) {
            return Optional.of(parent.account());
        }
        if (user instanceof CachedUserModel cached) {
            return Optional.ofNullable((Account) cached.getCachedWith().get(Account.class));
        }
        if (user instanceof UserModelDelegate delegate) {
            return held(delegate.getDelegate());
        }
        return Optional.empty();
    }

    /** The account as the school base has it. */
    public Account account() {
        return account;
    }

    /**
     * The children that téléservices may see today.
     *
     * @return the eldest first; may be empty
     */
    public List<VisibleChild> visibleChildren() {
        return account.visibleChildren(database.rollout(), today());
    }

    /** Which schools are open, and since when, as the administrator set it. */
    public Rollout rollout() {
        return database.rollout();
    }

    /** The day it is at the schools. */
    public LocalDate today() {
        return SchoolDay.today(KeycloakClock.UTC);
    }

    /**
     * Maker of the ids that a téléservice sees of this parent and the children.
     *
     * @throws org.keycloak.storage.StorageUnavailableException when the base never answered since the server started
     */
    public Pseudonyms pseudonyms() {
        return database.pseudonyms();
    }
}
