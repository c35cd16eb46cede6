package fr.educonnect.userstorage;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.guardian.PersonName;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.adapter.AbstractUserAdapterFederatedStorage;

/**
 * A parent's account as a Keycloak user.
 *
 * <p>Identifiant, names and mail come from the school base and cannot be changed here; what is Keycloak's own (password,
 * consents, required actions, roles, whether an administrator disabled the account) is in Keycloak's federated storage.
 */
final class ParentAdapter extends AbstractUserAdapterFederatedStorage {

    private final Account account;
    private final BiConsumer<Account, String> storeVerifiedEmail;
    private MultivaluedHashMap<String, String> federatedAttributes;

    /**
     * Shows an account as a user.
     *
     * @param account what the school base has
     * @param storeVerifiedEmail keeps that an address of the account was verified
     */
    ParentAdapter(
            KeycloakSession session,
            RealmModel realm,
            ComponentModel component,
            Account account,
            BiConsumer<Account, String> storeVerifiedEmail) {
        super(session, realm, component);
        this.account = account;
        this.storeVerifiedEmail = storeVerifiedEmail;
        this.storageId = new StorageId(component.getId(), String.valueOf(account.id()));
    }

    Account account() {
        return account;
    }

    @Override
    public String getUsername() {
        return account.identifiant();
    }

    @Override
    public void setUsername(String username) {
        requireSame(UserModel.USERNAME, getUsername(), username);
    }

    @Override
    public String getFirstName() {
        return account.name().map(PersonName::firstName).orElse(null);
    }

    @Override
    public void setFirstName(String firstName) {
        requireSame(UserModel.FIRST_NAME, getFirstName(), firstName);
    }

    @Override
    public String getLastName() {
        return account.name().map(PersonName::lastName).orElse(null);
    }

    @Override
    public void setLastName(String lastName) {
        requireSame(UserModel.LAST_NAME, getLastName(), lastName);
    }

    @Override
    public String getEmail() {
        return account.email().orElse(null);
    }

    @Override
    public void setEmail(String email) {
        requireSame(UserModel.EMAIL, getEmail(), email);
    }

    @Override
    public boolean isEmailVerified() {
        return account.emailVerified();
    }

    /** Which address was verified is kept, so that another one, given later by the school, is not taken as verified. */
    @Override
    public void setEmailVerified(boolean verified) {
        if (verified != isEmailVerified()) {
            storeVerifiedEmail.accept(account, verified ? getEmail() : null);
        }
    }

    @Override
    public Stream<String> getAttributeStream(String name) {
        return switch (name) {
            case UserModel.USERNAME -> Stream.of(getUsername());
            case UserModel.FIRST_NAME -> Stream.ofNullable(getFirstName());
            case UserModel.LAST_NAME -> Stream.ofNullable(getLastName());
            case UserModel.EMAIL -> Stream.ofNullable(getEmail());
            case ConsoleAttributes.STATE, ConsoleAttributes.RECORDS -> ConsoleAttributes.values(account, name);
            default -> federatedAttributes().getOrDefault(name, List.of()).stream();
        };
    }

    @Override
    public String getFirstAttribute(String name) {
        return getAttributeStream(name).findFirst().orElse(null);
    }

    @Override
    public Map<String, List<String>> getAttributes() {
        MultivaluedHashMap<String, String> attributes = new MultivaluedHashMap<>(federatedAttributes());
        attributes.remove(ENABLED_ATTRIBUTE);
        Stream.of(UserModel.USERNAME, UserModel.FIRST_NAME, UserModel.LAST_NAME, UserModel.EMAIL)
                .forEach(name -> attributes.put(name, getAttributeStream(name).toList()));
        ConsoleAttributes.NAMES.forEach(
                name -> attributes.put(name, getAttributeStream(name).toList()));
        return attributes;
    }

    @Override
    public void setSingleAttribute(String name, String value) {
        setAttribute(name, value == null ? List.of() : List.of(value));
    }

    @Override
    public void setAttribute(String name, List<String> values) {
        String first = values == null || values.isEmpty() ? null : values.get(0);
        switch (name) {
            case UserModel.USERNAME -> setUsername(first);
            case UserModel.FIRST_NAME -> setFirstName(first);
            case UserModel.LAST_NAME -> setLastName(first);
            case UserModel.EMAIL -> setEmail(first);
            case ConsoleAttributes.STATE, ConsoleAttributes.RECORDS ->
                ConsoleAttributes.requireSame(account, name, values == null ? List.of() : values);
            default -> {
                federatedAttributes = null;
                getFederatedStorage().setAttribute(realm, getId(), name, values);
            }
        }
    }

    @Override
    public void removeAttribute(String name) {
        federatedAttributes = null;
        super.removeAttribute(name);
    }

    /** Read once: Keycloak asks for several attributes in a row when it caches a user. */
    private MultivaluedHashMap<String, String> federatedAttributes() {
        if (federatedAttributes == null) {
            federatedAttributes = getFederatedStorage().getAttributes(realm, getId());
        }
        return federatedAttributes;
    }

    /** Forms send back every field; only a field that would change is refused. */
    private static void requireSame(String attribute, String current, String requested) {
        String now = current == null ? "" : current;
        String wanted = requested == null ? "" : requested;
        if (!now.equalsIgnoreCase(wanted)) {
            throw new ReadOnlyException(attribute + " comes from the school; it is corrected there");
        }
    }
}
