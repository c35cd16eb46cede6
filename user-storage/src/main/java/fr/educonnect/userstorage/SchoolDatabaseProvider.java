package fr.educonnect.userstorage;

import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.search.AccountSearch;
import fr.educonnect.userstorage.database.KeycloakClock;
import fr.educonnect.userstorage.database.SchoolDatabase;
import fr.educonnect.userstorage.outage.SchoolDatabaseOutage;
import fr.educonnect.userstorage.outage.SchoolDatabaseUnavailable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.component.ComponentModel;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.cache.OnUserCache;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.StorageUnavailableException;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.user.UserCountMethodsProvider;
import org.keycloak.storage.user.UserLookupProvider;
import org.keycloak.storage.user.UserQueryMethodsProvider;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.AttributeValidatorMetadata;
import org.keycloak.userprofile.UserProfileDecorator;
import org.keycloak.userprofile.UserProfileMetadata;
import org.keycloak.validate.ValidatorConfig;

/**
 * Guardians of the school base as Keycloak users, for one request.
 *
 * <p>Nobody is imported: each look-up is one query, and Keycloak's user cache keeps the answer for as long as the
 * administrator set. A base that fails is a {@link StorageUnavailableException}, never "no such user".
 */
final class SchoolDatabaseProvider
        implements UserStorageProvider,
                UserLookupProvider,
                UserQueryMethodsProvider,
                UserCountMethodsProvider,
                CredentialInputValidator,
                OnUserCache,
                UserProfileDecorator {

    /** Users given to a caller that names no limit; Keycloak's REST API does the same. */
    private static final int DEFAULT_PAGE = 100;

    private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9]{1,18}");

    private static final List<String> FROM_SCHOOL =
            List.of(UserModel.USERNAME, UserModel.FIRST_NAME, UserModel.LAST_NAME, UserModel.EMAIL);

    /** Keycloak's own check; without it an edit through the REST API would be dropped without a word. */
    private static final AttributeValidatorMetadata UNCHANGED = new AttributeValidatorMetadata(
            "up-readonly-attribute-unchanged",
            ValidatorConfig.builder().config("pattern", Pattern.compile(".*")).build());

    private final KeycloakSession session;
    private final ComponentModel component;
    private final Supplier<SchoolDatabase> database;

    /** What this request already loaded: where the cache does not hold a user, one request still asks once. */
    private final Map<Long, ParentAdapter> loaded = new HashMap<>();

    SchoolDatabaseProvider(KeycloakSession session, ComponentModel component, Supplier<SchoolDatabase> database) {
        this.session = session;
        this.component = component;
        this.database = database;
    }

    @Override
    public UserModel getUserById(RealmModel realm, String id) {
        String external = StorageId.externalId(id);
        if (!ACCOUNT_ID.matcher(external).matches()) {
            return null;
        }
        long accountId = Long.parseLong(external);
        ParentAdapter known = loaded.get(accountId);
        return known != null
                ? known
                : ask(directory -> directory.findById(accountId)).map(in(realm)).orElse(null);
    }

    @Override
    public UserModel getUserByUsername(RealmModel realm, String identifiant) {
        return loaded.values().stream()
                .filter(parent -> parent.getUsername().equalsIgnoreCase(identifiant))
                .findFirst()
                .or(() -> ask(directory -> directory.findByIdentifiant(identifiant))
                        .map(in(realm)))
                .orElse(null);
    }

    /** {@inheritDoc} Couples share an address: only one that belongs to a single account says who somebody is. */
    @Override
    public UserModel getUserByEmail(RealmModel realm, String email) {
        List<Account> accounts = ask(directory -> directory.findByEmail(email));
        return accounts.size() == 1 ? in(realm).apply(accounts.get(0)) : null;
    }

    @Override
    public Stream<UserModel> searchForUserStream(
            RealmModel realm, Map<String, String> params, Integer firstResult, Integer maxResults) {
        int first = firstResult == null ? 0 : Math.max(0, firstResult);
        int max = maxResults == null || maxResults < 0 ? DEFAULT_PAGE : maxResults;
        return ConsoleSearch.of(params)
                .map(search -> ask(directory -> directory.search(search, first, max)))
                .orElse(List.of())
                .stream()
                .map(in(realm));
    }

    /** {@inheritDoc} Groups are Keycloak's own: its federated storage knows their members. */
    @Override
    public Stream<UserModel> getGroupMembersStream(RealmModel realm, GroupModel group, Integer first, Integer max) {
        return Stream.empty();
    }

    /** {@inheritDoc} Attributes beyond names and mail are Keycloak's own, too. */
    @Override
    public Stream<UserModel> searchForUserByUserAttributeStream(RealmModel realm, String name, String value) {
        return Stream.empty();
    }

    @Override
    public int getUsersCount(RealmModel realm) {
        return count(AccountSearch.all());
    }

    @Override
    public int getUsersCount(RealmModel realm, boolean includeServiceAccount) {
        return getUsersCount(realm);
    }

    @Override
    public int getUsersCount(RealmModel realm, Map<String, String> params) {
        return ConsoleSearch.of(params).map(this::count).orElse(0);
    }

    /** {@inheritDoc} Deprecated, yet what the console's search asks for; the default would load the users to count them. */
    @Override
    @SuppressWarnings("deprecation")
    public int getUsersCount(RealmModel realm, String search) {
        return getUsersCount(realm, Map.of(UserModel.SEARCH, search));
    }

    @Override
    public int getUsersCount(RealmModel realm, Set<String> groupIds) {
        return 0;
    }

    /** {@inheritDoc} Deprecated, as above. */
    @Override
    @SuppressWarnings("deprecation")
    public int getUsersCount(RealmModel realm, String search, Set<String> groupIds) {
        return 0;
    }

    @Override
    public int getUsersCount(RealmModel realm, Map<String, String> params, Set<String> groupIds) {
        return 0;
    }

    @Override
    public boolean supportsCredentialType(String type) {
        return PasswordCredentialModel.TYPE.equals(type);
    }

    /** {@inheritDoc} Passwords are Keycloak's; ours is only the provisional secret of an account not activated yet. */
    @Override
    public boolean isConfiguredFor(RealmModel realm, UserModel user, String type) {
        return supportsCredentialType(type) && provisional(realm, user).isPresent();
    }

    /** {@inheritDoc} The provisional secret of a letter counts as password until the account is activated (flows §5). It
     * stays one where the account is grouped into another instead: its holder, and nobody else, then reads so (flows §1). */
    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        return supportsCredentialType(input.getType())
                && provisional(realm, user)
                        .flatMap(Account::provisionalSecret)
                        .filter(secret -> !secret.expiredAt(KeycloakClock.UTC.instant()))
                        .filter(secret -> secret.matches(input.getChallengeResponse()))
                        .isPresent();
    }

    /**
     * {@inheritDoc} The cached user also gets everything that Keycloak would load later, one thing at a time: each would ask
     * us for the user, and so the base, again. So a parent in the cache needs the base no more, be it busy or away.
     */
    @Override
    public void onCache(RealmModel realm, CachedUserModel cached, UserModel delegate) {
        if (delegate instanceof ParentAdapter parent
                && component.getId().equals(StorageId.providerId(parent.getId()))) {
            ParentAccount.keep(cached, parent.account());
            cached.getAttributes();
            cached.getRequiredActionsStream();
            cached.getRoleMappingsStream();
            cached.getGroupsStream();
            cached.credentialManager().getStoredCredentialsStream();
        }
    }

    /** {@inheritDoc} What comes from the school is shown and not edited, neither in the console nor by the parent. */
    @Override
    public List<AttributeMetadata> decorateUserProfile(String providerId, UserProfileMetadata metadata) {
        if (!component.getId().equals(providerId)) {
            return List.of();
        }
        Stream<AttributeMetadata> shown = FROM_SCHOOL.stream()
                .flatMap(name -> metadata.getAttribute(name).stream())
                .map(AttributeMetadata::clone)
                .map(attribute -> attribute
                        .addWriteCondition(AttributeMetadata.ALWAYS_FALSE)
                        .setValidators(List.of(UNCHANGED))
                        .setRequired(AttributeMetadata.ALWAYS_FALSE));
        return Stream.concat(shown, ConsoleAttributes.metadata(metadata, component.getName()))
                .toList();
    }

    @Override
    public void close() {
        // Nothing is held open between two questions to the base.
    }

    private Optional<Account> provisional(RealmModel realm, UserModel user) {
        return ParentAccount.of(session, realm, user)
                .map(ParentAccount::account)
                .filter(account -> account.status() != AccountStatus.ACTIVE);
    }

    private int count(AccountSearch search) {
        return Math.toIntExact(ask(directory -> directory.count(search)));
    }

    private Function<Account, ParentAdapter> in(RealmModel realm) {
        return account -> loaded.computeIfAbsent(
                account.id(), id -> new ParentAdapter(session, realm, component, account, this::storeVerifiedEmail));
    }

    private void storeVerifiedEmail(Account account, String address) {
        ask(directory -> {
            directory.storeVerifiedEmail(account.id(), address);
            return null;
        });
        loaded.remove(account.id());
    }

    private <T> T ask(Function<SchoolDirectory, T> question) {
        try {
            return database.get().ask(question);
        } catch (SchoolDatabaseUnavailable e) {
            SchoolDatabaseOutage.note(session);
            throw e;
        }
    }
}
